@_exported import Bitrix24
