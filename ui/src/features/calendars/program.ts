// Which program wrote a calendar, from its PRODID (RFC 5545, 3.7.3).

/** As `-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN` to `Microsoft Corporation, Outlook 16.0 MIMEDIR`. */
export function programOf(product: string | null): string | undefined {
  const parts = (product ?? "")
    .split("//")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !/^[-+]$/.test(part) && !/^[A-Za-z]{2}(-[A-Za-z]+)?$/.test(part));
  return parts.length > 0 ? parts.join(", ") : undefined;
}
