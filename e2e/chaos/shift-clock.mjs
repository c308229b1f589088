// Loaded before the app (--import): each SIGUSR2 moves its clock, an hour on, an hour back, and to what it was. A tool of the tests, no part of the product.
const STEPS = [3_600_000, -3_600_000, 0];
const Real = Date;
let turn = -1;
let shift = 0;

globalThis.Date = class Date extends Real {
  constructor(...args) {
    if (args.length === 0) super(Real.now() + shift);
    else super(...args);
  }

  static now() {
    return Real.now() + shift;
  }
};

process.on("SIGUSR2", () => {
  turn = (turn + 1) % STEPS.length;
  shift = STEPS[turn];
  process.stdout.write(`clock moved by ${shift} ms\n`);
});
