import { Search } from 'lucide-react';
import { TextField } from './text-field.tsx';
import { usePause } from './use-pause.ts';

interface SearchBoxProps {
  label: string;
  placeholder?: string;
  /** What is searched for now; `''` for nothing. */
  value: string;
  /** Told when the typing pauses. */
  onChange: (text: string) => void;
  className?: string;
}

/** The search box of a list. */
export function SearchBox({ label, placeholder, value, onChange, className }: SearchBoxProps) {
  const [typed, setTyped] = usePause(value, onChange);
  return (
    <TextField
      label={label}
      labelHidden
      type="search"
      prefix={<Search className="size-4" />}
      placeholder={placeholder}
      value={typed}
      onChange={setTyped}
      className={className}
    />
  );
}
