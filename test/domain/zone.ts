/** The commission's zone, and its nights of 2026 on which the clocks change: March 8 and November 1. */
export const zone = 'America/Los_Angeles'
