import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

describe('reading what a person types for a time', () => {
  it.each([
    ['19:30', '19:30'],
    ['1930', '19:30'],
    ['7.30pm', '19:30'],
    ['7pm', '19:00'],
    ['7 PM', '19:00'],
    ['7', '07:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['20h15', '20:15'],
    ['0:05', '00:05'],
  ])('takes “%s” as %s', (typed, meant) => {
    expect(readTime(typed)).toBe(meant);
  });

  it.each(['', '24:00', '7:60', '13pm', '0am', 'late', '19:3', '16:45:19:30', 'N/A'])('does not guess at “%s”', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});
