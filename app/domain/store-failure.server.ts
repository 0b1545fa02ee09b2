export { failureOf, StoreLost, type StoreFailure } from '#db/store-failure.ts'
