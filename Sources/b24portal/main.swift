import APIModel
import Bitrix24Portal
import Foundation

let portal = try Portal(model: Model(), seed: 1)
try portal.start(port: 8080)
FileHandle.standardOutput.write(Data((portal.webhook + "\n").utf8))
dispatchMain()
