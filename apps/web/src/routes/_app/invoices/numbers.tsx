import { createFileRoute, Link } from '@tanstack/react-router';
import { NumbersReport } from '../../../features/invoices/issued/numbers-report.tsx';
import { present, whole } from '../../../lib/search-params.ts';
import { trpc } from '../../../lib/trpc.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useLocale } from '../../../ui/locale.tsx';
import { Page } from '../../../ui/page.tsx';
import { Select } from '../../../ui/select.tsx';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const YEARS_OFFERED = 8;

/** The years of invoice dates that are kept; what is no year is all of them. */
const readNumbersSearch = (raw: Record<string, unknown>) => {
  const year = whole(raw, 'year', LAST_YEAR);
  return present({ year: year !== undefined && year >= FIRST_YEAR ? year : undefined });
};

export const Route = createFileRoute('/_app/invoices/numbers')({
  validateSearch: readNumbersSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ context, deps }) => {
    await context.trpc.invoices.numbers.ensureData(deps);
  },
  component: NumbersPage,
});

function NumbersPage() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { today } = useLocale();
  const [report] = trpc.invoices.numbers.useSuspenseQuery(search);
  const thisYear = Number(today.slice(0, 4));
  const years = new Set([...Array.from({ length: YEARS_OFFERED }, (_, back) => thisYear - back), search.year ?? thisYear]);
  return (
    <Page
      title="Invoice numbers"
      lead="Every number and its fate. A number that was taken is never used again: a void invoice keeps its own."
      breadcrumbs={[
        <Link key="invoices" to="/invoices">
          Invoices
        </Link>,
      ]}
    >
      <Select
        label="Year"
        className="max-w-52"
        value={search.year === undefined ? 'all' : String(search.year)}
        onChange={(year) => void navigate({ search: year === 'all' ? {} : { year: Number(year) }, replace: true })}
        options={[{ value: 'all', label: 'All years' }, ...[...years].map((year) => ({ value: String(year), label: String(year) }))]}
      />
      <NumbersReport
        report={report}
        none={<EmptyState title="No number is taken yet">Numbers are taken when invoices are issued, one after the other.</EmptyState>}
      />
    </Page>
  );
}
