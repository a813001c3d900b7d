import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/button.tsx';
import { Door, doorButton } from '../../ui/door.tsx';

/** A link that leads to no invitation: mistyped, or of a letter that a newer one has taken the place of. */
export const NoInvitationPage = () => (
  <Door tab="Invitation" title="There is no invitation here" lead="The link is not complete, or a newer letter has taken its place.">
    <p className="max-w-md text-ink-soft">Open the link of the newest letter, or ask whoever invited you to send it again.</p>
    <Link to="/" className={buttonClass('primary', 'md', doorButton)}>
      To Glovelly
    </Link>
  </Door>
);
