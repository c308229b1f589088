/** The columns of a participant's row and of their heads; below their width the parts wrap. */
export const ROW = "lg:grid lg:grid-cols-[24px_28px_minmax(140px,1fr)_112px_132px_60px_112px_32px] xl:grid-cols-[24px_28px_minmax(140px,1fr)_132px_164px_64px_140px_32px] lg:items-center lg:gap-x-1";
