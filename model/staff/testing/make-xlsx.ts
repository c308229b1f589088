type Sheet = { readonly rows: string; readonly merges?: string; readonly state?: string };

/** A workbook as programs write it: `rows` and `merges` are XML; its parts are packed. */
export async function makeXlsx(sheets: readonly Sheet[], strings: readonly string[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const files: [string, string][] = [
    ["[Content_Types].xml", "<Types/>"],
    ["xl/workbook.xml", `<workbook><sheets>${sheets.map(({ state }, index) => `<sheet name="S${index}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Target="${index === 0 ? "/xl/" : ""}worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`],
    ["xl/sharedStrings.xml", `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`],
    ...sheets.map(({ rows, merges = "" }, index): [string, string] => [`xl/worksheets/sheet${index + 1}.xml`, `<worksheet><sheetData>${rows}</sheetData>${merges}</worksheet>`]),
  ];
  return zip(files.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/** A ZIP of files; the first is stored, the others deflated. */
export async function zip(files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): Promise<Uint8Array<ArrayBuffer>> {
  const [parts, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [index, [name, content]] of files.entries()) {
    const packed = index === 0 ? content : new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer());
    const title = new TextEncoder().encode(name);
    const shared = [u16(20), u16(0), u16(index === 0 ? 0 : 8), u32(0), u32(0), u32(packed.length), u32(content.length), u16(title.length), u16(0)];
    const local = join([u32(0x04034b50), ...shared, title, packed]);
    directory.push(join([u32(0x02014b50), u16(20), ...shared, u16(0), u16(0), u16(0), u32(0), u32(offset), title]));
    parts.push(local);
    offset += local.length;
  }
  const all = join(directory);
  return join([...parts, all, u32(0x06054b50), u16(0), u16(0), u16(files.length), u16(files.length), u32(all.length), u32(offset), u16(0)]);
}

const u16 = (value: number) => new Uint8Array([value & 255, value >> 8]);
const u32 = (value: number) => new Uint8Array([value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]);
function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
