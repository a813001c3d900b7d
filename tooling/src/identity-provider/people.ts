import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFile } from './keep-file.ts';

export interface StandInPerson {
  /** Who they are to Glovelly for ever, whatever their name and address become. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

export interface People {
  /** The latest first. */
  all(): readonly StandInPerson[];
  find(subject: string): StandInPerson | undefined;
  /** The same address is the same person, with what they now say of themselves. */
  remember(person: Omit<StandInPerson, 'subject'>): StandInPerson;
}

/** The people who have signed in here, kept in a file and read anew each time: it is small, and two starts may share it. */
export function keepPeople(dataDir: string): People {
  const file = join(dataDir, 'people.json');
  const read = (): StandInPerson[] => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StandInPerson[]) : []); // written below
  return {
    all: read,
    find: (subject) => read().find((person) => person.subject === subject),
    remember: (said) => {
      const known = read();
      const before = known.find((person) => person.email.toLowerCase() === said.email.toLowerCase());
      const person = { ...said, subject: before?.subject ?? randomUUID() };
      keepFile(file, JSON.stringify([person, ...known.filter((other) => other !== before)], null, 2));
      return person;
    },
  };
}
