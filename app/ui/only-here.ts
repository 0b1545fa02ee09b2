/** Whether an address, with or without its scheme, can be opened only on the machine that the site runs on. */
export function onlyHere(address: string): boolean {
  return /^(https?:\/\/)?(localhost|127\.|\[::1\])/.test(address)
}
