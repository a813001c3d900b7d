-- Which invoice charges an expense is asked before it is changed, deleted or charged again. Few lines are of an expense: the others are not in this index.
create index idx_invoice_lines_expense on app.invoice_lines (organisation_id, expense_id) where expense_id is not null;
