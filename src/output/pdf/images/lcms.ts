/** The parts of lcms-wasm 1.0.5 that are used; it comes without types. Profiles and transforms are addresses. */
export interface Lcms {
  /** 0 when the bytes are no profile. */
  cmsOpenProfileFromMem(bytes: Uint8Array, length: number): number;
  cmsCreate_sRGBProfile(): number;
  cmsGetColorSpace(profile: number): number;
  cmsCreateTransform(
    input: number,
    inputFormat: number,
    output: number,
    outputFormat: number,
    intent: number,
    flags: number,
  ): number;
  /** Samples of eight bits or of sixteen, as the transform has them. */
  cmsDoTransform<Samples extends Uint8Array | Uint16Array>(
    transform: number,
    samples: Samples,
    pixels: number,
  ): Samples;
}

export interface LcmsModule {
  instantiate(options: { readonly wasmBinary: Uint8Array }): Promise<Lcms>;
  readonly TYPE_RGB_8: number;
  readonly TYPE_CMYK_8: number;
  readonly TYPE_RGB_16: number;
  readonly TYPE_CMYK_16: number;
  readonly cmsSigRgbData: number;
}
