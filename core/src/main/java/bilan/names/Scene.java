package bilan.names;

/**
 * A place as a candidate for where something happened.
 *
 * @param mention what the text says
 * @param sentence number of its sentence
 * @param from its first token there
 * @param to behind its last token
 * @param hold how firmly the words around say so
 * @param wide it is a province, a sea, a river, a country
 * @param country it is a whole country
 */
record Scene(PlaceMention mention, int sentence, int from, int to, Hold hold, boolean wide, boolean country) {

    /** From firm to loose. */
    enum Hold {
        /** « à Valserre », «en Rocahoja». */
        SCENE,
        /** « le centre de Valserre », « la bataille de Oum Delta ». */
        PART,
        /** "BELKAST —", "Bruckheim: one killed": where the reporter sits, or what a line is about. */
        LABEL,
        /** « venus de Valserre », "from Dar Nour": where somebody was before. */
        ORIGIN,
        /** « vers Valserre », "to Tile": where somebody went. */
        TO,
        /** « l'hôpital de Valserre »: where the hurt lie. */
        CARE,
        /** « rue Barla », «plaza Moreno»: an address. */
        STREET,
        /** « le parquet de Karsk »: perhaps who speaks. */
        COMPLEMENT,
        /** A listed place without a preposition: « Le Kazakhstan a basculé ». */
        BARE,
        /** A capitalised name that may be a place: « a secoué Dourane ». */
        GUESS;

        boolean isFirm() {
            return this == SCENE || this == PART;
        }
    }
}
