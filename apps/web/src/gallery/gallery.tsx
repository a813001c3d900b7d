import { ThemeSwitch } from '../features/shell/theme-switch.tsx';
import { LocaleProvider } from '../ui/locale.tsx';
import { Page } from '../ui/page.tsx';
import { ButtonsExhibit } from './buttons-exhibit.tsx';
import { FeedbackExhibit } from './feedback-exhibit.tsx';
import { FieldsExhibit } from './fields-exhibit.tsx';
import { OverlaysExhibit } from './overlays-exhibit.tsx';
import { TableExhibit } from './table-exhibit.tsx';
import { TokensExhibit } from './tokens-exhibit.tsx';

export function Gallery() {
  return (
    <LocaleProvider locale="en-GB" timeZone="Europe/London">
      <main className="px-4 py-6 md:px-8">
        <Page title="Gallery" lead="Every part in every state." actions={<ThemeSwitch />}>
          <TokensExhibit />
          <ButtonsExhibit />
          <FieldsExhibit />
          <FeedbackExhibit />
          <OverlaysExhibit />
          <TableExhibit />
        </Page>
      </main>
    </LocaleProvider>
  );
}
