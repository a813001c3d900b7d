/** Others are taking copies just now, as many as can be made at once. */
export type ExportFailure = { readonly code: 'export.busy' };
