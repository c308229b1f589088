"use client";

/** Any page that fails, in the frame of the root layout. Without switches of language and theme: every page carries this file. */
export { Failure as default } from "#app/failure.tsx";
