package bilan.names;

/**
 * A place as a candidate for where something happened.
 *
 * @param mention what the text says
 * @param sentence number of its sentence
 * @param from its first token there
 * @param to behind its last token
 * @param hold how firmly the words around say so
 * @param country it is a whole country
 */
record Scene(PlaceMention mention, int sentence, int from, int to, Hold hold, boolean country) {

    /** From firm to loose. */
    enum Hold {
        /** « à Valserre », «en Rocahoja», "BELKAST —". */
        SCENE,
        /** « le centre de Valserre », « la bataille de Oum Delta ». */
        PART,
        /** « le parquet de Karsk »: perhaps who speaks. */
        COMPLEMENT,
        /** A listed place without a preposition: « Le Kazakhstan a basculé ». */
        BARE,
        /** A capitalised name that may be a place: « a secoué Dourane ». */
        GUESS
    }
}
