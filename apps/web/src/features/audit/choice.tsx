import { Select } from '../../ui/select.tsx';

const ALL = 'all';

interface ChoiceProps {
  label: string;
  /** What it says when nothing is chosen. */
  all: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
}

/** One of a few, or all of them. */
export const Choice = ({ label, all, value, options, onChange }: ChoiceProps) => (
  <Select
    label={label}
    value={value ?? ALL}
    onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
    options={[{ value: ALL, label: all }, ...options]}
  />
);
