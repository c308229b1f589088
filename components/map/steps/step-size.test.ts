import { expect, test } from "vitest";
import { sizeOf as placedAs } from "#model/map/step-size.ts";
import { STEP_KINDS } from "#model/shape.ts";
import { sizeOf } from "#components/map/steps/step-forms.ts";

test.each(STEP_KINDS)("%s is drawn in the size it is placed by", (kind) => {
  expect(sizeOf(kind)).toEqual(placedAs(kind));
});
