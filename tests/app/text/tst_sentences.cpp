#include <QMetaEnum>
#include <QTest>

#include "app/text/activity_phrases.h"
#include "app/text/activity_text.h"
#include "app/text/change_phrases.h"
#include "app/text/error_phrases.h"
#include "app/text/file_fault_phrases.h"
#include "app/text/import_phrases.h"
#include "app/text/note_phrases.h"
#include "app/text/problem_phrases.h"
#include "app/text/sentences.h"
#include "models/base/file_fault.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// Every argument that any code documents, so that a sentence which asks for another one shows.
QVariantMap documentedArguments()
{
    return {{u"what"_s, u"slug"_s}, {u"name"_s, u"slack/prod"_s}, {u"value"_s, u"Ü"_s},
        {u"known"_s, u"github, slack"_s}, {u"candidates"_s, QStringList{u"cred_a"_s, u"cred_b"_s}},
        {u"reason"_s, u"mode"_s}, {u"item"_s, u"claviger/x"_s}, {u"bytes"_s, 4096},
        {u"limit"_s, 4 * 1024 * 1024}, {u"score"_s, 1}, {u"path"_s, u"/tmp/file"_s},
        {u"detail"_s, u"a missing brace"_s}, {u"found"_s, 9}, {u"supported"_s, 1}, {u"moved"_s, 3},
        {u"total"_s, 40}, {u"pointer"_s, u"/methods/0"_s}, {u"key"_s, u"name"_s}, {u"field"_s, u"token"_s},
        {u"problems"_s, QVariantList{QVariantMap{{u"path"_s, u"token"_s}}}}, {u"minimum"_s, 3},
        {u"maximum"_s, 9}, {u"expected"_s, u"Integer"_s}, {u"pattern"_s, u"^sk-"_s}, {u"line"_s, 2},
        {u"column"_s, 7}, {u"label"_s, u"Production Slack"_s}, {u"from"_s, u"Old"_s},
        {u"to"_s, u"Keychain"_s}, {u"fields"_s, u"token"_s}};
}

template <typename Enum> void rowsOf()
{
    QTest::addColumn<int>("code");
    const auto codes = QMetaEnum::fromType<Enum>();
    for (int i = 0; i < codes.keyCount(); ++i)
        QTest::newRow(codes.key(i)) << codes.value(i);
}

bool isSentence(const QString &text)
{
    return text.size() > 4 && (text.front().isUpper() || text.front() == u'“') && text.endsWith(u'.');
}

bool hasLeftOver(const QString &text)
{
    return text.contains(u'{') || text.contains(u'}') || text.contains(u'%') || text.contains(u'…');
}
}

class TestSentences final : public QObject
{
    Q_OBJECT

private slots:
    void every_error_says_what_happened_data() { rowsOf<ErrorCode>(); }
    void every_error_says_what_happened()
    {
        QFETCH(int, code);
        const ErrorText text = describe(Error(static_cast<ErrorCode>(code), documentedArguments()));
        QVERIFY2(isSentence(text.sentence), qPrintable(text.sentence));
        QVERIFY2(!hasLeftOver(text.joined()), qPrintable(text.joined()));
        QVERIFY2(text.remedy.isEmpty() || text.remedy.endsWith(u'.'), qPrintable(text.remedy));
    }

    void an_error_without_arguments_shows_no_placeholder_data() { rowsOf<ErrorCode>(); }
    void an_error_without_arguments_shows_no_placeholder()
    {
        QFETCH(int, code);
        const ErrorText text = describe(Error(static_cast<ErrorCode>(code)));
        QVERIFY(!text.sentence.isEmpty());
        QVERIFY2(!text.joined().contains(u'{'), qPrintable(text.joined()));
        QVERIFY2(!text.remedy.contains(u'…'), qPrintable(text.remedy));
    }

    void every_problem_has_a_sentence_data() { rowsOf<ProblemCode>(); }
    void every_problem_has_a_sentence()
    {
        QFETCH(int, code);
        for (const FieldType type : {FieldType::String, FieldType::StringList}) {
            Field field;
            field.type = type;
            FieldProblem problem;
            problem.code = static_cast<ProblemCode>(code);
            problem.arguments = documentedArguments();
            const QString text = describe(problem, field);
            QVERIFY2(isSentence(text), qPrintable(text));
            QVERIFY2(!text.contains(u'{'), qPrintable(text));
        }
    }

    void every_change_has_a_line_data() { rowsOf<ChangeKind>(); }
    void every_change_has_a_line()
    {
        QFETCH(int, code);
        ChangeSet change;
        change.kind = static_cast<ChangeKind>(code);
        change.arguments = documentedArguments();
        const QString text = describe(change);
        QVERIFY2(text.size() > 4 && !hasLeftOver(text), qPrintable(text));
    }

    void every_read_has_a_line_data() { rowsOf<ActivityVerb>(); }
    void every_read_has_a_line()
    {
        QFETCH(int, code);
        ActivityRecord record;
        record.code = activityVerbName(static_cast<ActivityVerb>(code));
        record.arguments = {{u"label"_s, u"Production Slack"_s}};
        for (const QString &more : {QString(), u"field"_s, u"revision"_s}) {
            if (!more.isEmpty())
                record.arguments.insert(more, u"token"_s);
            const QString text = describe(record);
            QVERIFY2(text.contains(u"“Production Slack”"_s) && !hasLeftOver(text), qPrintable(text));
        }
        QVERIFY(describe(record, {{u"token"_s, u"Bot token"_s}}).contains(u"“Bot token”"_s));
    }

    void every_fault_of_a_file_has_words_data() { rowsOf<FileFault>(); }
    void every_fault_of_a_file_has_words()
    {
        QFETCH(int, code);
        const QString name = fileFaultName(static_cast<FileFault>(code));
        QVariantMap arguments{
            {u"path"_s, u"/tmp/file"_s}, {u"pointer"_s, u"/methods/0"_s}, {u"detail"_s, name}};
        for (const bool withDetails : {false, true}) {
            if (withDetails)
                arguments.insert({{u"line"_s, 2}, {u"column"_s, 7}, {u"limit"_s, 64}});
            const QString text = describe(Error(ErrorCode::FileMalformed, arguments)).sentence;
            QVERIFY2(isSentence(text) && !hasLeftOver(text), qPrintable(text));
            QVERIFY2(!text.contains(name), qPrintable(text));
        }
    }

    void every_note_on_a_schema_has_a_sentence_data() { rowsOf<SchemaNoteCode>(); }
    void every_note_on_a_schema_has_a_sentence()
    {
        QFETCH(int, code);
        SchemaNote note;
        note.code = static_cast<SchemaNoteCode>(code);
        note.arguments = documentedArguments();
        note.arguments.insert(
            {{u"type"_s, u"color"_s}, {u"constraint"_s, u"pattern"_s}, {u"operator"_s, u"$regex"_s}});
        const QString text = describe(note);
        QVERIFY2(isSentence(text) && !hasLeftOver(text), qPrintable(text));
    }

    void every_note_on_an_import_has_a_sentence_data() { rowsOf<ImportNoteCode>(); }
    void every_note_on_an_import_has_a_sentence()
    {
        QFETCH(int, code);
        ImportNote note;
        note.code = static_cast<ImportNoteCode>(code);
        note.arguments = documentedArguments();
        for (const auto &name : {u"slug"_s, u"place"_s, u"package"_s, u"packages"_s, u"file"_s, u"setting"_s,
                 u"keyword"_s, u"reference"_s, u"type"_s, u"kind"_s})
            note.arguments.insert(name, u"word"_s);
        const QString text = describe(note);
        QVERIFY2(isSentence(text) && !hasLeftOver(text), qPrintable(text));
    }

    void every_reason_has_its_own_wording_data();
    void every_reason_has_its_own_wording()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, reason);
        const auto sentence = [&](const QString &which) {
            const ErrorText text = describe(Error(code, {{u"reason"_s, which}, {u"path"_s, u"/tmp/file"_s}}));
            return text.sentence;
        };
        QVERIFY2(
            isSentence(sentence(reason)) && !hasLeftOver(sentence(reason)), qPrintable(sentence(reason)));
        QCOMPARE_NE(sentence(reason), sentence(u"another"_s));
    }

    void a_noun_in_use_says_by_how_many()
    {
        const auto sentence = [](int count) {
            return describe(Error(ErrorCode::Conflict,
                                {{u"what"_s, u"project"_s}, {u"name"_s, u"Shop"_s}, {u"count"_s, count}}))
                .sentence;
        };
        QVERIFY(sentence(3).contains(u"3 credentials"_s));
        QVERIFY(sentence(1).contains(u"a credential"_s));
        QVERIFY(!sentence(0).contains(u"credential"_s));
    }

    void every_phrase_of_a_table_can_be_reached()
    {
        // A general phrase above a special one would hide it.
        for (const auto table : {errorPhrases(), problemPhrases(), changePhrases(), notePhrases(),
                 fileFaultPhrases(), importPhrases(), activityPhrases()}) {
            for (size_t i = 1; i < table.size(); ++i) {
                const bool hidden = table[i].code == table[i - 1].code && qstrlen(table[i - 1].when) == 0;
                QVERIFY2(!hidden, table[i].sentence);
            }
        }
    }

    void a_reason_picks_its_own_wording()
    {
        const auto sentence = [](const QString &reason) {
            return describe(Error(ErrorCode::SecretUnavailable, {{u"reason"_s, reason}})).sentence;
        };
        QVERIFY(sentence(u"NoBus"_s).contains(u"session bus"_s));
        QVERIFY(sentence(u"LibraryMissing"_s).contains(u"libsecret"_s));
        QVERIFY(!sentence(u"NoService"_s).isEmpty());
        QCOMPARE_NE(sentence(u"NoKeyring"_s), sentence(u"something else"_s));
    }

    void what_an_argument_contains_is_not_read_as_a_placeholder()
    {
        const Error error(ErrorCode::NotFound, {{u"what"_s, u"credential"_s}, {u"name"_s, u"{what} %1"_s}});
        QVERIFY(describe(error).sentence.contains(u"“{what} %1”"_s));
    }

    void sizes_are_readable()
    {
        const Error error(ErrorCode::FileTooLarge, {{u"path"_s, u"a.json"_s}, {u"limit"_s, 4 * 1024 * 1024}});
        QVERIFY2(describe(error).sentence.contains(u"4.00 MiB"_s), qPrintable(describe(error).sentence));
    }

    void a_failed_validation_names_its_fields()
    {
        const QVariantList problems{QVariantMap{{u"path"_s, u"token"_s}}, QVariantMap{{u"path"_s, u"url"_s}}};
        const Error error(ErrorCode::ValidationFailed, {{u"problems"_s, problems}});
        QVERIFY(describe(error).sentence.contains(u"token, url"_s));
    }

    void a_lost_workspace_key_is_not_told_as_a_lost_credential_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("not found") << ErrorCode::SecretNotFound;
        QTest::newRow("another one") << ErrorCode::SecretTampered;
    }
    void a_lost_workspace_key_is_not_told_as_a_lost_credential()
    {
        QFETCH(ErrorCode, code);
        const QString item = u"claviger/abc/workspace-key/0"_s;
        const ErrorText text = describe(Error(code, {{u"of"_s, u"workspaceKey"_s}, {u"item"_s, item}}));
        QVERIFY2(text.sentence.contains(u"The workspace's key"), qPrintable(text.sentence));
        QVERIFY2(text.remedy.contains(u"Put the keyring back from a backup"), qPrintable(text.remedy));
        QVERIFY2(text.remedy.contains(item), qPrintable(text.remedy));
        QVERIFY2(!text.joined().contains(u"earlier version"), qPrintable(text.joined()));
    }

    void what_is_locked_or_damaged_is_told_apart()
    {
        const ErrorText locked = describe(Error(ErrorCode::SecretLocked, {{u"of"_s, u"workspace"_s}}));
        QCOMPARE(locked.joined(), u"The workspace is locked. Unlock it, then try again."_s);
        QVERIFY(describe(Error(ErrorCode::SecretLocked)).sentence.contains(u"keyring"));
        const ErrorText header = describe(Error(ErrorCode::SecretTampered, {{u"of"_s, u"vaultHeader"_s}}));
        QVERIFY2(header.sentence.contains(u"no passphrase fits"), qPrintable(header.sentence));
        QVERIFY2(!header.joined().contains(u"earlier version"), qPrintable(header.joined()));
    }

    void an_undo_says_what_it_undid()
    {
        ChangeSet change;
        change.kind = ChangeKind::Undo;
        change.arguments = {{u"undone"_s, u"DeleteCredential"_s}, {u"label"_s, u"Slack"_s}};
        QCOMPARE(describe(change), u"Undid: Deleted “Slack”"_s);
    }
};

void TestSentences::every_reason_has_its_own_wording_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("reason");
    const auto rows = [](ErrorCode code, const QStringList &reasons) {
        for (const QString &reason : reasons)
            QTest::addRow("%s %s", qPrintable(errorName(code)), qPrintable(reason)) << code << reason;
    };
    rows(ErrorCode::SecretUnavailable,
        {u"NoKeyring"_s, u"NoService"_s, u"NoBus"_s, u"NoGlibLoop"_s, u"LibraryMissing"_s, u"Failed"_s,
            u"EmptyRead"_s, u"WrongFilePassword"_s});
    rows(ErrorCode::SecretNotConfirmed, {u"StillThere"_s, u"SecretLocked"_s, u"SecretNotFound"_s});
    rows(ErrorCode::PassphraseFileRefused,
        {u"mode"_s, u"owner"_s, u"link"_s, u"missing"_s, u"unreadable"_s, u"empty"_s, u"tooLarge"_s});
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
