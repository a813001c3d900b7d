import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';
import { openDatabase } from './database.ts';
const U='00000000-0000-7000-8000-', O='00000000-0000-7000-9000-';
const h=(i:number)=>i.toString(16).padStart(12,'0');
const plainPool=new pg.Pool({connectionString:'postgresql://postgres@127.0.0.1:54991/t1',max:10});
const plain=new PrismaClient({adapter:new PrismaPg(plainPool)});
const db=openDatabase({appUrl:'postgresql://gl_app@127.0.0.1:54991/t1'});
const list=(c:any,i:number)=>c.invoice.findMany({where:{organisationId:O+h(i)},select:{id:true,number:true,totalMinor:true,currency:true,createdAt:true,clientId:true},orderBy:[{createdAt:'desc'},{id:'desc'}],take:50});
const sides:any={plain:(i:number)=>list(plain,i),tenant:(i:number)=>list(db.as({userId:U+h(i),organisationId:O+h(i),role:'owner'} as any),i)};
for(let i=1;i<=50;i++){await sides.plain(i);await sides.tenant(i);}
const N=Number(process.argv[2]??1);
const res:any={};
for(let r=0;r<12;r++)for(const k in sides){const s=process.hrtime.bigint();const cpu=process.cpuUsage();let left=300;
 await Promise.all(Array.from({length:N},async()=>{while(left-->0){const x=await sides[k](1+left%50);if(x.length!==50)throw 0}}));
 const us=Number(process.hrtime.bigint()-s)/300/1000;const c=process.cpuUsage(cpu);(res[k]??=[]).push([us,(c.user+c.system)/300]);}
for(const k in res){const m=(j:number)=>res[k].map((x:any)=>x[j]).sort((a:number,b:number)=>a-b)[6];console.log(N,k.padEnd(10),m(0).toFixed(0),'us/op cpu',m(1).toFixed(0));}
await db.close();await plain.$disconnect();await plainPool.end();
