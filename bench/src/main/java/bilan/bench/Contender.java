package bilan.bench;

import bilan.Bilan;
import bilan.pack.LanguagePack;
import bilan.pack.PackReader;
import bilan.text.Analyzer;
import bilan.text.Article;
import bilan.text.Sentence;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Properties;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** A way to read a French text. Its answer counts what was found, so that no work can be left out. */
enum Contender {
    /** Claims, with who says so, where and when. */
    BILAN {
        @Override
        ToIntFunction<String> start() {
            Bilan bilan = Bilan.bundled();
            return text -> bilan.claims(Article.of("text", "fr", text)).size();
        }
    },
    /** Sentences, tokens and OpenNLP's tag of every token: the first step of a pipeline, nothing more. */
    TAGGING {
        @Override
        ToIntFunction<String> start() throws Exception {
            LanguagePack pack = PackReader.lenient().read("fr");
            Analyzer analyzer = pack.newAnalyzer();
            return text -> {
                int tokens = 0;
                for (Sentence sentence : analyzer.sentences(Article.of("text", "fr", text))) {
                    if (!sentence.tokens().isEmpty())
                        tokens += analyzer.tag(sentence).tokens().size();
                }
                return tokens;
            };
        }
    },
    /** What a script does: a number, a few words, a word for harm, or the other way round. */
    REGEX {
        private static final String NUMBER =
                "(?:\\d{1,3}(?:[ .\\u00a0\\u202f]\\d{3})+|\\d+|un|une|deux|trois|quatre|cinq|six"
                        + "|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante"
                        + "|cent|mille|(?:des |plusieurs |une )?(?:dizaine|vingtaine|trentaine|centaine|millier)s?)";
        private static final String HARM = "(?:mort|décès|tué|bless|arrêt|interpell|détenu|disparu|victime|manifestant"
                + "|évacu|déplac|hospitalis|otage|enlev|sauv|secour|déploy|infect|contamin)";

        @Override
        ToIntFunction<String> start() {
            int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            List<Pattern> patterns = List.of(
                    Pattern.compile("\\b" + NUMBER + "\\b(?:\\W+\\w+){0,5}?\\W+" + HARM + "\\w*", flags),
                    Pattern.compile(HARM + "\\w*(?:\\W+\\w+){0,4}?\\W+" + NUMBER + "\\b", flags),
                    Pattern.compile("(?:selon|d['’]après|a (?:annoncé|déclaré|indiqué|affirmé)) ([^,.]{3,60})", flags));
            return text -> {
                int found = 0;
                for (Pattern pattern : patterns)
                    found += (int) pattern.matcher(text).results().count();
                return found;
            };
        }
    },
    /** CoreNLP with its French models, up to the dependencies that claims would have to be read from. */
    CORENLP {
        @Override
        ToIntFunction<String> start() throws Exception {
            Properties french = new Properties();
            try (var stream = Contender.class.getResourceAsStream("/StanfordCoreNLP-french.properties")) {
                french.load(stream);
            }
            french.setProperty("annotators", "tokenize,ssplit,mwt,pos,depparse");
            StanfordCoreNLP pipeline = new StanfordCoreNLP(french);
            return text -> {
                Annotation annotation = new Annotation(text);
                pipeline.annotate(annotation);
                return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
            };
        }
    };

    /** Loads what it needs; thereafter reads one text a call, on one thread. */
    abstract ToIntFunction<String> start() throws Exception;
}
