/// The reactions that a message can get.
enum Reactions {
    /// What `im.message.like` sets.
    static let like = "like"

    static let codes: Set<String> = [
        "like", "dislike", "faceWithTearsOfJoy", "redHeart", "neutralFace", "fire", "cry",
        "slightlySmilingFace", "winkingFace", "laugh", "kiss", "wonder", "slightlyFrowningFace",
        "loudlyCryingFace", "faceWithStuckOutTongue", "faceWithStuckOutTongueAndWinkingEye",
        "smilingFaceWithSunglasses", "confusedFace", "flushedFace", "thinkingFace", "angry",
        "smilingFaceWithHorns", "faceWithThermometer", "facepalm", "poo", "flexedBiceps", "clappingHands",
        "raisedHand", "smilingFaceWithHeartEyes", "smilingFaceWithHearts", "pleadingFace", "relievedFace",
        "foldedHands", "okHand", "signHorns", "loveYouGesture", "clownFace", "partyingFace", "questionMark",
        "exclamationMark", "lightBulb", "bomb", "sleepingSymbol", "crossMark", "whiteHeavyCheckMark",
        "eyes", "handshake", "hundredPoints",
    ]
}
