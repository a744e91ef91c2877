// What the page and the reader of codes in pictures say to each other.

export interface PictureRequest {
  id: number;
  file: Blob;
}

// `thumb` is a small picture as a data: address.
export interface ReadPicture {
  codes: string[];
  thumb: string;
}

// `no_picture`: it could not be opened; `too_large`: more of it than can be looked at; `no_reader`: what
// finds the codes could not be loaded, which may change.
export type PictureFailure = "no_picture" | "too_large" | "no_reader";

export type PictureReply = ({ id: number } & ReadPicture) | { id: number; failure: PictureFailure };
