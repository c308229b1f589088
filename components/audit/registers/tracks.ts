/** A register's row as a line of columns, where there is room for them; the register says how wide each is. */
export const TRACKS = "@min-[1060px]:grid @min-[1060px]:grid-cols-(--tracks) @min-[1060px]:gap-x-1";
