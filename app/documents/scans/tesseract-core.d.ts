declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  type Api = {
    Init(dataPath: null, language: string, engine: number): number
    SetVariable(name: string, value: string): boolean
    SetImageFile(exif: number, angle: number): number
    Recognize(monitor: null): number
    GetTSVText(page: number): string
    End(): void
  }
  const start: (given: object) => Promise<{
    FS: { writeFile(path: string, bytes: Uint8Array): void }
    TessBaseAPI: new () => Api
  }>
  export default start
}
