import { parseTimeZone, type TimeZone } from '../calendar/index.ts';

/** Names of Windows for the zones our users meet, as Outlook writes them. Source: Unicode CLDR, windowsZones.xml, territory 001. */
const WINDOWS: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kyiv',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'US Mountain Standard Time': 'America/Phoenix',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Atlantic Standard Time': 'America/Halifax',
  'E. South America Standard Time': 'America/Sao_Paulo',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'New Zealand Standard Time': 'Pacific/Auckland',
  'South Africa Standard Time': 'Africa/Johannesburg',
};

/** The zone a calendar means by a name: the IANA name itself, or one that ends with it, a Windows name, or the place that the file says it stands for. */
export function zoneNamed(name: string, location: string | null): { readonly zone: TimeZone; readonly translated: boolean } | null {
  const plain = name.trim();
  const same = parseTimeZone(plain);
  if (same) return { zone: same, translated: false };
  const ending = /([A-Z][A-Za-z_]+\/[A-Za-z_+-]+)$/.exec(plain)?.[1];
  const meant = [ending, WINDOWS[plain], location?.trim()]
    .map((candidate) => (candidate ? parseTimeZone(candidate) : null))
    .find((zone) => zone !== null);
  return meant ? { zone: meant, translated: true } : null;
}
