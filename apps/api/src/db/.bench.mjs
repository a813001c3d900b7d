import pg from 'pg';
const mk=async(u)=>{const c=new pg.Client({connectionString:`postgresql://${u}@127.0.0.1:54991/t1`,pipeline:true});await c.connect();return c;};
const U='00000000-0000-7000-8000-', O='00000000-0000-7000-9000-';
const h=(i)=>i.toString(16).padStart(12,'0');
const sel='select i.id, i.number, i.total_minor, i.currency, i.created_at, c.name from app.invoices i join app.clients c on c.organisation_id = i.organisation_id and c.id=i.client_id';
const ord=' order by i.created_at desc, i.id desc limit 50';
const owner=await mk('postgres'), app=await mk('gl_app');
const begin=(i)=>`BEGIN; SELECT set_config('app.user_id','${U}${h(i)}',true), set_config('app.organisation_id','${O}${h(i)}',true)`;
const run=async(c,name,text,withParam,i)=>{const q={name,text,values:withParam?[O+h(i)]:[]};const r=await Promise.all([c.query(begin(i)),c.query(q),c.query('COMMIT')]);if(r[1].rowCount!==50)throw new Error(name+r[1].rowCount);};
const where=sel+' where i.organisation_id=$1'+ord;
const sides={ 'explicit where, no policy':(i)=>run(owner,'a',where,true,i), 'policy':(i)=>run(app,'b',sel+ord,false,i), 'policy + where':(i)=>run(app,'c',where,true,i), };
const t={};for(const k in sides)t[k]=[];
for(let r=0;r<400;r++)for(const k in sides){const i=1+Math.floor(Math.random()*2000);const s=process.hrtime.bigint();for(let j=0;j<5;j++)await sides[k](i);const e=Number(process.hrtime.bigint()-s)/5000;if(r>50)t[k].push(e);}
const med=a=>a.sort((x,y)=>x-y)[a.length>>1];
const base=med(t['explicit where, no policy']);
for(const k in t)console.log(k.padEnd(28),med(t[k]).toFixed(0)+'us',(med(t[k])/base).toFixed(3));
await owner.end();await app.end();
