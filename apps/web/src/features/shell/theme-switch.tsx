import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { chooseTheme, onThemeChange, themeChoice } from '../../lib/theme.ts';

const choices = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'As the system', icon: Monitor },
] as const;

export function ThemeSwitch() {
  const chosen = useSyncExternalStore(onThemeChange, themeChoice);
  return (
    <fieldset className="flex gap-0.5 rounded-md bg-hover p-0.5">
      <legend className="sr-only">Colours</legend>
      {choices.map(({ value, label, icon: Icon }) => (
        <label
          key={value}
          title={label}
          className="grid size-8 place-items-center rounded-[0.5rem] text-ink-soft hover:text-ink has-checked:bg-raised has-checked:text-link has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-10"
        >
          <input type="radio" name="theme" className="sr-only" checked={chosen === value} onChange={() => chooseTheme(value)} />
          <Icon aria-hidden="true" className="size-4" />
          <span className="sr-only">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
