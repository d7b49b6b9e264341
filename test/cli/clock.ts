/**
 * Sets the clock of a program that is run with `node --import` this file: it begins at CLOCK ("2025-11-23
 * 18:00", of the machine) and goes on from there. A test then says the same on every day of the year.
 */
const RealDate = Date;
const ahead = RealDate.parse(process.env["CLOCK"] ?? "") - RealDate.now();

class ShiftedDate extends RealDate {
  constructor(...given: readonly unknown[]) {
    super(...((given.length === 0 ? [ShiftedDate.now()] : given) as [number]));
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

if (!Number.isNaN(ahead)) globalThis.Date = ShiftedDate as DateConstructor;
