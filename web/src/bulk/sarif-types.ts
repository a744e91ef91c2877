// As much of SARIF 2.1.0 as is written, in the standard's own names.

export interface Message {
  text: string;
}

export interface ReportingDescriptor {
  id: string;
  shortDescription: Message;
  fullDescription?: Message;
  help?: Message;
  helpUri?: string;
  defaultConfiguration?: { level: "error" | "none" };
  relationships?: { target: { id: string; toolComponent: { name: string; index: number } } }[];
}

export interface Region {
  startLine?: number;
  charOffset?: number;
  charLength?: number;
  snippet?: Message;
}

export interface ArtifactLocation {
  uri: string;
  index: number;
}

export interface Location {
  message?: Message;
  physicalLocation: { artifactLocation: ArtifactLocation; region?: Region };
  logicalLocations?: { name: string; fullyQualifiedName: string; kind: "object" | "property" }[];
}

export interface Artifact {
  location: { uri: string };
  parentIndex: number;
}

export interface SarifFix {
  description: Message;
  artifactChanges: {
    artifactLocation: ArtifactLocation;
    replacements: { deletedRegion: Region; insertedContent?: Message }[];
  }[];
}

export type ResultKind = "fail" | "review" | "open" | "informational" | "notApplicable";

export interface SarifResult {
  ruleId: string;
  ruleIndex?: number;
  kind: ResultKind;
  level: "error" | "none";
  message: Message;
  locations: Location[];
  relatedLocations?: Location[];
  taxa?: { id: string; toolComponent: { name: string; index: number } }[];
  fixes?: SarifFix[];
  suppressions?: { kind: "external"; status: "accepted"; justification: string }[];
  partialFingerprints?: Record<string, string>;
  properties: Record<string, unknown>;
}
