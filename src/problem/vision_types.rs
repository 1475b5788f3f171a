//! The types of problem that image classification answers with.

use super::ProblemType;

/// The files of a model were refused when it was to be loaded.
pub const MODEL_REFUSED: ProblemType = ProblemType {
    slug: "model-refused",
    title: "Model refused",
    status: 409,
    meaning: "The model was to be loaded anew, and its files were refused: one is missing or broken, the weights have \
              another digest than config.json says, or a picture whose answer is known was answered otherwise. What \
              was served before goes on being served.",
    remedy: "Read detail, which names what is wrong, mend the model's folder on the server, and load it again.",
};

/// A picture, or a body that holds some, is larger than allowed.
pub const PICTURE_TOO_LARGE: ProblemType = ProblemType {
    slug: "picture-too-large",
    title: "Picture too large",
    status: 413,
    meaning: "A picture has more bytes or more pixels than this server takes, or a body holds too much in all. What \
              the picture's header says counts, so that nothing large is unpacked first.",
    remedy: "Make the picture smaller: the model sees a few hundred pixels of it at most. Send many pictures in \
             several requests. The operator can raise the limits: counterfoil serve --help names them.",
};

/// A picture is of a format that nobody here reads.
pub const UNSUPPORTED_PICTURE: ProblemType = ProblemType {
    slug: "unsupported-picture",
    title: "Unsupported picture",
    status: 415,
    meaning: "The first bytes are not those of a JPEG, PNG or WebP file, or the file uses a rare variant of its format \
              that is not read. Neither the name of a file nor its media type makes it a picture.",
    remedy: "Save the picture as an ordinary JPEG, PNG or WebP. Where it is one, look at how it is sent: curl wants an \
             @ before the name of a file, and --data-binary rather than -d.",
};

/// A picture cannot be read to its end.
pub const INVALID_PICTURE: ProblemType = ProblemType {
    slug: "invalid-picture",
    title: "Invalid picture",
    status: 422,
    meaning: "The file begins as a picture and cannot be read as one: it breaks off, is damaged, or says something of \
              itself that is not so.",
    remedy: "Read detail, which says what was wrong, and send the whole file, unchanged. A picture that a viewer shows \
             in part is damaged too.",
};

/// There is no model to ask.
pub const NO_MODEL: ProblemType = ProblemType {
    slug: "no-model",
    title: "No model",
    status: 503,
    meaning: "The server has loaded no model, so that it can classify nothing.",
    remedy: "The operator names the folder of the models with --models when starting the server, or puts a model into \
             it and has it loaded. Everything else that the server does works without one.",
};
