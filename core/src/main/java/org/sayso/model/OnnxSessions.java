package org.sayso.model;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/** Opens models for running each call on the thread that makes it. */
final class OnnxSessions {

    private OnnxSessions() {}

    /**
     * A session that may be shared by threads.
     *
     * @param model the ONNX file's bytes
     * @param what what the model is called where it cannot be loaded
     */
    static OrtSession open(byte[] model, String what) {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(model, options);
        } catch (OrtException e) {
            throw new IllegalStateException(what + " cannot be loaded: " + e.getMessage(), e);
        }
    }
}
