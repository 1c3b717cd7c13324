#include <QTest>

#include "models/items/credential_filter_model.h"
#include "models/items/credential_query.h"
#include "models/items/filter_tokens.h"
#include "tests/models/items/sample_credentials.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using Key = CredentialQuery::Key;

namespace
{
/// `-env=prod`, `"slack"`: what became of each word.
QString read(const QString &text)
{
    QStringList words;
    for (const CredentialQuery::Term &term : CredentialQuery::parse(text).terms) {
        QString word = term.isNegated ? u"-"_s : QString();
        word += term.key ? filterKeyName(*term.key) + u'=' : QString();
        word += term.unknownKey.isEmpty() ? QString() : u"?"_s + term.unknownKey + u'=';
        words.append(word + u'[' + term.value + u']');
    }
    return words.join(u' ');
}

QStringList labelsOf(const CredentialFilterModel &model)
{
    QStringList labels;
    for (int row = 0; row < model.rowCount(); ++row)
        labels.append(model.summary(row).label);
    labels.sort();
    return labels;
}

QString notesOf(const CredentialFilterModel &model)
{
    QStringList notes;
    for (const FilterNote &note : model.filterNotes())
        notes.append(note.value.isEmpty() ? note.key + u':' : note.key + u'=' + note.value);
    return notes.join(u' ');
}
}

/// The filter language: what is read, and what it finds in a workspace.
class TestCredentialQuery final : public QObject
{
    Q_OBJECT

private slots:
    void words_are_read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", u""_s, u""_s);
        row("blanks", u" \u3000 "_s, u""_s);
        row("free words", u"slack prod"_s, u"[slack] [prod]"_s);
        row("case and accents", u"CAFÉ App:SLACK"_s, u"[cafe] app=[slack]"_s);
        row("every key", u"app:a label:b scope:c env:d project:e status:f is:g"_s,
            u"app=[a] label=[b] scope=[c] env=[d] project=[e] status=[f] is=[g]"_s);
        row("the long name", u"environment:prod"_s, u"env=[prod]"_s);
        row("negated", u"-app:slack -bot"_s, u"-app=[slack] -[bot]"_s);
        row("a minus alone", u"a - b"_s, u"[a] [-] [b]"_s);
        row("a minus inside", u"secret-missing"_s, u"[secret-missing]"_s);
        row("quotes", u"label:\"Production Slack\" x"_s, u"label=[production slack] [x]"_s);
        row("quotes alone", u"\"two words\""_s, u"[two words]"_s);
        row("quotes not closed", u"label:\"Production Sl"_s, u"label=[production sl]"_s);
        row("a key in quotes is text", u"\"app:slack\""_s, u"[app:slack]"_s);
        row("quotes inside are letters", u"la\"bel"_s, u"[la\"bel]"_s);
        row("two words stuck together", u"\"a\"b"_s, u"[a] [b]"_s);
        row("no value yet", u"app: slack"_s, u"[slack]"_s);
        row("empty quotes", u"label:\"\" \"\""_s, u""_s);
        row("unknown key", u"host:db"_s, u"?host=[db]"_s);
        row("a time is no key", u"12:30"_s, u"[12:30]"_s);
        row("a colon first", u":x"_s, u"[:x]"_s);
        row("a second colon", u"label:a:b"_s, u"label=[a:b]"_s);
        row("full-width colon and quotes", u"label：“生产 密钥”"_s, u"label=[生产 密钥]"_s);
        row("negated quotes", u"-\"a b\" -label:\"c d\""_s, u"-[a b] -label=[c d]"_s);
    }
    void words_are_read()
    {
        QFETCH(QString, text);
        QTEST(read(text), "expected");
    }

    void tokens_say_where_they_stand()
    {
        const QList<FilterToken> tokens = filterTokens(u"  -env:prod  label:\"a b\""_s);
        QCOMPARE(tokens.size(), 2);
        QCOMPARE(tokens[0].start, 2);
        QCOMPARE(tokens[0].valueStart, 7);
        QCOMPARE(tokens[0].end, 11);
        QCOMPARE(tokens[1].start, 13);
        QCOMPARE(tokens[1].valueStart, 19);
        QCOMPARE(tokens[1].end, 24);
        QVERIFY(tokens[1].isQuoted);
    }

    void a_filter_finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // the labels' first letters
        QTest::addColumn<QString>("notes");
        const auto row
            = [](const char *name, const QString &text, const QString &expected,
                  const QString &notes = QString()) { QTest::newRow(name) << text << expected << notes; };
        // a: Slack, project Storefront, production, default · b: Slack, organization, staging, incomplete
        // c: PostgreSQL, project Store, all, secret missing · d: Stripe, user, production, damaged · x: trash
        row("app by name", u"app:slack"_s, u"ab"_s);
        row("app by a part", u"app:postg"_s, u"c"_s);
        row("app by slug", u"app:pg-server"_s, u"c"_s);
        row("either app", u"app:slack app:stripe"_s, u"abd"_s);
        row("not that app", u"-app:slack"_s, u"cd"_s);
        row("not these apps", u"-app:slack -app:stripe"_s, u"c"_s);
        row("an app and another key", u"app:slack env:prod"_s, u"a"_s);
        row("label", u"label:prod"_s, u"a"_s); // not what is called so elsewhere
        row("label with blanks", u"label:\"a production\""_s, u"a"_s);
        row("either label", u"label:prod label:orders"_s, u"ac"_s);
        row("not that label", u"-label:production"_s, u"bcd"_s);
        row("scope", u"scope:org"_s, u"b"_s);
        row("scopes", u"scope:user scope:project"_s, u"acd"_s);
        row("not that scope", u"-scope:project"_s, u"bd"_s);
        row("environment", u"env:production"_s, u"ad"_s);
        row("environment by slug", u"env:stg"_s, u"b"_s);
        row("environment with accents", u"env:PRÓD"_s, u"ad"_s);
        row("all environments", u"env:all"_s, u"c"_s);
        row("a project", u"project:storefront"_s, u"a"_s);
        row("a project that another begins with", u"project:store"_s, u"c"_s);
        row("projects by a part", u"project:stor"_s, u"ac"_s);
        row("in no project", u"-project:stor"_s, u"bd"_s);
        row("status", u"status:ready"_s, u"a"_s);
        row("status by its beginning", u"status:inc"_s, u"b"_s);
        row("status as it is shown", u"status:\"secret missing\""_s, u"c"_s);
        row("status as it is shown, in one word", u"status:secret-damaged"_s, u"d"_s);
        row("damaged", u"status:tampered"_s, u"d"_s);
        row("not ready", u"-status:ready"_s, u"bcd"_s);
        row("default", u"is:default"_s, u"a"_s);
        row("not default", u"-is:default"_s, u"bcd"_s);
        row("secret missing", u"is:secret-missing"_s, u"c"_s);
        row("default or missing", u"is:default is:secret-missing"_s, u"ac"_s);
        row("trash", u"is:trash"_s, u"x"_s);
        row("of an app in the trash", u"is:trash app:slack"_s, u"x"_s);
        row("not in the trash", u"-is:trash app:slack"_s, u"ab"_s);
        row("free words", u"slack production"_s, u"a"_s);
        row("not a word", u"slack -production"_s, u"b"_s);
        row("a phrase", u"\"production bot\""_s, u"a"_s);
        row("unknown key", u"host:db"_s, u""_s, u"host:"_s);
        row("unknown key, negated", u"-host:db"_s, u"abcd"_s, u"host:"_s);
        row("unknown key that is in a label", u"ref:1"_s, u"c"_s, u"ref:"_s);
        row("unknown app", u"app:github"_s, u""_s, u"app=github"_s);
        row("unknown environment", u"env:qa slack"_s, u""_s, u"env=qa"_s);
        row("unknown status", u"status:expired"_s, u""_s, u"status=expired"_s);
        row("unknown trait", u"is:old"_s, u""_s, u"is=old"_s);
        row("known beside unknown", u"app:slack app:github"_s, u""_s, u"app=github"_s);
        row("no value yet", u"app:"_s, u"abcd"_s);
    }
    void a_filter_finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        CredentialTableModel source{QLocale(QLocale::English)};
        fill(source);
        CredentialFilterModel model(source);
        model.setFilterText(text);
        QString found;
        for (const QString &label : labelsOf(model))
            found += label.front();
        QCOMPARE(found, expected);
        QTEST(notesOf(model), "notes");
    }

    void names_that_come_later_are_understood()
    {
        CredentialTableModel source{QLocale(QLocale::English)};
        CredentialSummary row = credential(1, u"Slack"_s, u"a"_s);
        row.environment = idOf(200);
        source.setRows({row, credential(2, u"Slack"_s, u"b"_s)});
        CredentialFilterModel model(source);
        model.setFilterText(u"env:prod"_s);
        QCOMPARE(notesOf(model), u"env=prod"_s);
        source.setEnvironments({environment(200, u"Production"_s)});
        QCOMPARE(notesOf(model), QString());
        QCOMPARE(labelsOf(model), QStringList{u"a"_s});
        model.setFilterText(u"app:github"_s);
        QCOMPARE(model.rowCount(), 0);
        source.setRows({row, credential(3, u"GitHub"_s, u"c"_s)});
        QCOMPARE(labelsOf(model), QStringList{u"c"_s});
    }

private:
    static void fill(CredentialTableModel &source)
    {
        Environment staging = environment(201, u"Staging"_s);
        staging.slug = u"stg"_s;
        source.setProjects({project(100, u"Storefront"_s), project(101, u"Store"_s)});
        source.setEnvironments({environment(200, u"Production"_s), staging});
        QList<CredentialSummary> rows{credential(1, u"Slack"_s, u"a Production bot"_s),
            credential(2, u"Slack"_s, u"b"_s), credential(3, u"PostgreSQL"_s, u"c Orders ref:1"_s),
            credential(4, u"Stripe"_s, u"d"_s), credential(5, u"Slack"_s, u"x"_s)};
        rows[0].scope = Scope::ofProject(idOf(100));
        rows[0].environment = idOf(200);
        rows[0].isDefault = true;
        rows[1].environment = idOf(201);
        rows[1].status = CredentialStatus::Incomplete;
        rows[2].appSlug = u"pg-server"_s;
        rows[2].scope = Scope::ofProject(idOf(101));
        rows[2].status = CredentialStatus::SecretMissing;
        rows[3].scope = Scope::user();
        rows[3].environment = idOf(200);
        rows[3].status = CredentialStatus::SecretTampered;
        rows[4].deletedAt = 5;
        source.setRows(rows);
    }
};

QTEST_GUILESS_MAIN(TestCredentialQuery)
#include "tst_credential_query.moc"
