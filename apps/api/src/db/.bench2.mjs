import pg from 'pg';
const c=new pg.Client({connectionString:`postgresql://gl_app@127.0.0.1:54991/t1`,pipeline:true});await c.connect();
const fns=process.argv.slice(2);
await c.query("select set_config('app.user_id','00000000-0000-7000-8000-00000000000a',false), set_config('app.organisation_id','00000000-0000-7000-9000-00000000000a',false)");
const res={};
for(let r=0;r<30;r++)for(const f of ['1',...fns.map(f=>`(select app.${f}())`)]){
 const q={name:f,text:`select ${f}`,values:[]};
 const s=process.hrtime.bigint(); await Promise.all(Array.from({length:500},()=>c.query(q))); (res[f]??=[]).push(Number(process.hrtime.bigint()-s)/500/1000);
}
for(const f in res)console.log(f.padEnd(36),(res[f].sort((a,b)=>a-b)[15]).toFixed(1),'us');
await c.end();
