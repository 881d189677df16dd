// `JSON` stands in the public face of the client: one import brings both.
@_exported import Bitrix24JSON
