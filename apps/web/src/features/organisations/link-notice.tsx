import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The link of the letter, for whoever wants to pass it on themselves. Glovelly does not keep it: it is shown this once. */
export function LinkNotice({ email, link, onDone }: { email: string; link: string; onDone?: () => void }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false), // not allowed here: the link can be marked and copied by hand
    );
  return (
    <div role="status">
      <Notice
        tone="good"
        title={`The invitation to ${email} is on its way`}
        actions={
          onDone && (
            <Button look="quiet" size="sm" onClick={onDone}>
              Done
            </Button>
          )
        }
      >
        <p>
          If the mail does not arrive, pass this link on. It is shown once, works for that address alone, and only the newest one opens.
        </p>
        <div className="mt-2 flex flex-wrap items-end gap-2">
          <TextField
            label="Link of the invitation"
            labelHidden
            className="min-w-0 flex-1 basis-48"
            value={link}
            onChange={() => {}}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
            {isCopied ? 'Copied' : 'Copy'}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
