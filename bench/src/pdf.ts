import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import PDFDocument from 'pdfkit';
import { createElement as h } from 'react';
import { interRegular } from '../../packages/documents/src/fonts/generated/inter-regular.ts';
import { interSemibold } from '../../packages/documents/src/fonts/generated/inter-semibold.ts';
import { renderInvoice } from '../../packages/documents/src/index.ts';
import { invoiceOf } from '../../packages/documents/test/fixtures.ts';
import { formatMoneyPlain, formatQuantity, formatRate } from '../../packages/domain/src/money/index.ts';
import { atMost, below, type Figure, figure, median } from './figure.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LINES = 30;
const ROUNDS = 12;
const EACH = 5;

const document = invoiceOf(LINES);
const rows = document.lines.map((line) => [
  line.description,
  formatQuantity(line.quantity),
  formatRate(line.unitPrice),
  `£${formatMoneyPlain(line.net)}`,
]);
const widths = [270, 60, 90, 90];
const head = ['Description', 'Quantity', 'Unit price', 'Amount'];
const intro = [
  document.seller.name,
  ...document.seller.address,
  '',
  document.buyer.name,
  ...document.buyer.address,
  '',
  `Invoice ${document.number}`,
];
const outro = [
  `Total £${formatMoneyPlain(document.totals.total)}`,
  `Amount due £${formatMoneyPlain(document.totals.due)}`,
  document.payment?.accountName ?? '',
];

// Every side embeds the same two faces, cut down beforehand to the scripts of Europe.
const faces = { regular: Buffer.from(interRegular, 'base64'), bold: Buffer.from(interSemibold, 'base64') };
const folder = temporaryFolder();
const fileOf = (name: keyof typeof faces): string => {
  const file = join(folder, `${name}.ttf`);
  writeFileSync(file, faces[name]);
  return file;
};

/** The same text with pdfkit, drawn by hand: what it draws is less than ours, and it parses its faces for every document. */
function byPdfkit(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 42 });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve) =>
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))),
  );
  pdf.registerFont('regular', faces.regular).registerFont('bold', faces.bold);
  pdf.font('regular').fontSize(10);
  for (const text of intro) pdf.text(text || ' ');
  const row = (cells: readonly string[]) => {
    if (pdf.y > 740) {
      pdf.addPage();
      drawHead();
    }
    const top = pdf.y;
    let left = 42;
    cells.forEach((text, index) => {
      pdf.text(text, left, top, { width: widths[index] ?? 90, align: index === 0 ? 'left' : 'right' });
      left += widths[index] ?? 90;
    });
    pdf.y = top + 22;
  };
  const drawHead = () => {
    pdf.font('bold');
    row(head);
    pdf.font('regular');
  };
  drawHead();
  for (const cells of rows) row(cells);
  pdf.x = 42;
  for (const text of outro) pdf.text(text);
  pdf.end();
  return done;
}

Font.register({ family: 'Inter', fonts: [{ src: fileOf('regular') }, { src: fileOf('bold'), fontWeight: 600 }] });
const styles = StyleSheet.create({
  page: { padding: 42, fontFamily: 'Inter', fontSize: 10 },
  row: { flexDirection: 'row', height: 22 },
  head: { flexDirection: 'row', height: 22, fontWeight: 600 },
});
const cellsOf = (cells: readonly string[]) =>
  cells.map((text, index) =>
    h(Text, { key: index, style: { width: widths[index] ?? 90, textAlign: index === 0 ? 'left' : 'right' } }, text),
  );

const byReactPdf = (): Promise<Buffer> =>
  renderToBuffer(
    h(
      Document,
      {},
      h(
        Page,
        { size: 'A4', style: styles.page },
        ...intro.map((text, index) => h(Text, { key: `intro ${index}` }, text || ' ')),
        h(View, { style: styles.head, fixed: true }, ...cellsOf(head)),
        ...rows.map((cells, index) => h(View, { key: `row ${index}`, style: styles.row, wrap: false }, ...cellsOf(cells))),
        ...outro.map((text, index) => h(Text, { key: `outro ${index}` }, text)),
      ),
    ),
  );

/** An invoice of 30 lines on two pages, embedded faces, warm. */
export async function pdf(): Promise<Figure[]> {
  const sides: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
    ours: () => renderInvoice(document),
    pdfkit: byPdfkit,
    '@react-pdf/renderer': byReactPdf,
  };
  const times = new Map<string, number[]>(Object.keys(sides).map((name) => [name, []]));
  const bytes = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, draw] of Object.entries(sides)) {
      const started = performance.now();
      for (let index = 0; index < EACH; index++) bytes.set(name, (await draw()).length);
      if (round > 1) times.get(name)?.push((performance.now() - started) / EACH); // the first two warm
    }
  }
  const milliseconds = (name: string) => median(times.get(name) ?? []);
  const kilobytes = (name: string) => (bytes.get(name) ?? Number.NaN) / 1000;
  return [
    figure('PDF of 30 lines', 'ms', milliseconds('ours'), { pdfkit: milliseconds('pdfkit') }, atMost(1.5, 'pdfkit')),
    figure(
      'PDF of 30 lines',
      'ms',
      milliseconds('ours'),
      { '@react-pdf/renderer': milliseconds('@react-pdf/renderer') },
      atMost(0.3, '@react-pdf/renderer'),
    ),
    figure(
      'PDF of 30 lines, size',
      'kB',
      kilobytes('ours'),
      { pdfkit: kilobytes('pdfkit'), '@react-pdf/renderer': kilobytes('@react-pdf/renderer') },
      below(40),
    ),
  ];
}
