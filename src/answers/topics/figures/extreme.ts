/** An end of an order of figures. */
export type Extreme = "largest" | "smallest";
