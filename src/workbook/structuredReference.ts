/** A table's column in a formula, e.g. `Tasks[Score]` or `Tasks[[Score (1-5)]]`. */
export function structuredReference(tableName: string, header: string): string {
  const escaped = header.replace(/['[\]#@]/g, "'$&");
  return /^[\p{L}\p{N} ]+$/u.test(header) ? `${tableName}[${header}]` : `${tableName}[[${escaped}]]`;
}
