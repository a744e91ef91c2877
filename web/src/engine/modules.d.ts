declare module "hegui-module/hegui-refund.mjs" {
  const createModule: (options: object) => Promise<unknown>;
  export default createModule;
}
declare module "hegui-module/hegui-refund.wasm?url" {
  const address: string;
  export default address;
}
declare module "hegui-module/hegui.mjs" {
  const createModule: (options: object) => Promise<unknown>;
  export default createModule;
}
declare module "hegui-module/hegui.wasm?url" {
  const address: string;
  export default address;
}
declare module "hegui-module/hegui.words?url" {
  const address: string;
  export default address;
}
declare module "zxing-wasm/reader/zxing_reader.wasm?url" {
  const address: string;
  export default address;
}
