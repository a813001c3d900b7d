/** Where people keep their gigs, and how a file comes out of it. */
const sources = [
  {
    name: 'Google Calendar',
    how: 'On a computer: the menu beside the calendar’s name, Settings, Export calendar. Unpack the zip: the .ics file is the list.',
  },
  { name: 'Apple Calendar', how: 'On a Mac: choose the calendar, then File, Export.' },
  { name: 'Outlook', how: 'File, Save Calendar, as iCalendar. On the web: Settings, Shared calendars, Publish, and save the ICS link.' },
  { name: 'Excel, Numbers, Google Sheets', how: 'File, then Save as or Download, as CSV. One row for each gig.' },
  { name: 'Gig-o-Matic and other band sites', how: 'Open the calendar link (it ends in .ics) in the browser: the file is saved.' },
] as const;

export function WhereFrom() {
  return (
    <details className="text-sm">
      <summary className="control flex w-fit cursor-pointer items-center rounded-sm font-semibold text-link hover:underline">
        Where do I get such a file?
      </summary>
      <dl className="mt-1 grid gap-3 sm:grid-cols-2">
        {sources.map(({ name, how }) => (
          <div key={name}>
            <dt className="font-semibold">{name}</dt>
            <dd className="text-ink-soft">{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
