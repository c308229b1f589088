import { memo } from "react";
import { BriefTable } from "#components/brief/document/brief-table.tsx";
import { MapPicture } from "#components/brief/document/map-picture.tsx";
import type { Block } from "#model/brief/blocks.ts";

/** One block of the document; a line end in its texts is one here. */
export const BriefBlock = memo(function BriefBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": return <h4>{block.text}</h4>;
    case "paragraph": return <p className={block.quiet ? "brief-quiet" : undefined}>{block.text}</p>;
    case "list": return <ul>{block.items.map((item, index) => <li key={index}>{item}</li>)}</ul>;
    case "table": return <BriefTable table={block} />;
    case "picture":
      return (
        <figure>
          <figcaption>{block.caption}</figcaption>
          {block.sheets.map((drawing, index) => <MapPicture key={index} drawing={drawing} caption={block.caption} sheet={index + 1} sheets={block.sheets.length} />)}
        </figure>
      );
  }
});
