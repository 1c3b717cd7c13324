#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "tests/cli/clav_runner.h"

using namespace claviger::tests;
using namespace Qt::StringLiterals;

namespace
{
ClavSetting withKey(const QByteArray &key)
{
    ClavSetting setting;
    setting.environment.insert(u"THE_KEY"_s, QString::fromUtf8(key));
    return setting;
}

QJsonObject rowOf(const QString &slug)
{
    const auto rows = clav({u"apps"_s, u"list"_s, u"--json"_s}).json()[u"apps"_s].toArray();
    for (const auto &row : rows)
        if (row[u"slug"_s] == slug)
            return row.toObject();
    return {};
}

QJsonObject fieldOf(const QJsonObject &app, const QString &path)
{
    const QJsonObject methods = app[u"fields"_s].toObject();
    for (const auto &method : methods)
        for (const auto &field : method.toArray())
            if (field[u"path"_s] == path)
                return field.toObject();
    return {};
}

QJsonObject shown(const QString &slug)
{
    return clav({u"apps"_s, u"show"_s, slug, u"--json"_s}).json()[u"app"_s].toObject();
}

/// A Pikku project with one credential, whose schema has these properties.
const QByteArray shopFields = R"("apiKey":{"type":"string"},"region":{"type":"string"})";
}

/// `clav apps` of the built program, on a keychain workspace in a home of its own.
class TestClavApps final : public QObject
{
    Q_OBJECT

private slots:
    void the_bundled_apps_are_there_before_any_workspace_is()
    {
        QVERIFY(m_scratch.isValid());
        QVERIFY(clav({u"list"_s}).exitCode != 0);
        QCOMPARE(rowOf(u"stripe"_s)[u"origin"_s], u"bundled"_s);
        const auto found = clav({u"apps"_s, u"search"_s, u"str"_s, u"--json"_s}).json()[u"apps"_s].toArray();
        QCOMPARE(found.first()[u"slug"_s], u"stripe"_s);
        QVERIFY(clav({u"apps"_s, u"show"_s, u"stripe"_s}).output.contains("(api_key)"));
    }

    void a_dry_run_shows_and_takes_nothing()
    {
        const auto created = clav({u"workspace"_s, u"create"_s, u"Home"_s});
        QVERIFY2(created.exitCode == 0, created.errors.constData());
        const QString project = makeProject(shopFields);
        const auto run = clav({u"apps"_s, u"import"_s, project, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        const auto item = run.json()[u"import"_s][u"items"_s][0].toObject();
        QCOMPARE(item[u"slug"_s], u"shop"_s);
        QCOMPARE(item[u"status"_s], u"new"_s);
        QCOMPARE(item[u"scope"_s], u"user"_s);
        QCOMPARE(fieldOf(item, u"apiKey"_s)[u"secret"_s], true);
        QCOMPARE(run.json()[u"taken"_s], false);
        QVERIFY(rowOf(u"shop"_s).isEmpty());
    }

    void without_an_answer_nothing_is_taken()
    {
        const QString project = makeProject(shopFields);
        const auto none = clav({u"apps"_s, u"import"_s, project, u"--json"_s});
        QCOMPARE(none.error()[u"code"_s], u"NoTerminal"_s);
        const auto no = clavOnTerminal({u"apps"_s, u"import"_s, project}, {{"yes”: ", "no\r"}});
        QCOMPARE(no.exitCode, 130);
        QVERIFY(no.screen.contains("secret: apiKey, region"));
        QVERIFY(rowOf(u"shop"_s).isEmpty());
    }

    void yes_takes_it_and_its_credentials_are_set_and_read_like_any()
    {
        const QString project = makeProject(shopFields);
        const auto yes = clavOnTerminal(
            {u"apps"_s, u"import"_s, project, u"--plain"_s, u"shop:region"_s}, {{"yes”: ", "yes\r"}});
        QVERIFY2(yes.exitCode == 0, yes.screen.constData());
        QCOMPARE(rowOf(u"shop"_s)[u"origin"_s], u"pikku"_s);
        QCOMPARE(fieldOf(shown(u"shop"_s), u"region"_s)[u"secret"_s], false);
        QCOMPARE(fieldOf(shown(u"shop"_s), u"apiKey"_s)[u"secret"_s], true);

        const auto set = clav({u"set"_s, u"shop"_s, u"--set"_s, u"apiKey=@env:THE_KEY"_s, u"--set"_s,
                                  u"region=k9x2-north"_s, u"--json"_s},
            withKey("k9x2-the-key"));
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        QCOMPARE(set.json()[u"credential"_s][u"scope"_s], u"user"_s);
        QCOMPARE(clav({u"get"_s, u"shop"_s, u"apiKey"_s}).output, "k9x2-the-key");
        QCOMPARE(clav({u"get"_s, u"shop"_s, u"region"_s}).output, "k9x2-north");
        QCOMPARE(filesWith("k9x2-the-key", dataDirectory()), QStringList());
        QVERIFY(!filesWith("k9x2-north", dataDirectory()).isEmpty());
    }

    void a_field_that_is_secret_after_all_moves_its_value()
    {
        const auto other = makeProject(
            R"("apiKey":{"type":"string"},"region":{"type":"string"},"extra":{"type":"string"})");
        // The choice of the first import is kept, so it is taken back in the source's own file.
        const auto again = clav({u"apps"_s, u"import"_s, other, u"--yes"_s, u"--json"_s});
        QVERIFY2(again.exitCode == 0, again.errors.constData());
        QCOMPARE(again.json()[u"changed"_s], 1);
        QCOMPARE(fieldOf(shown(u"shop"_s), u"region"_s)[u"secret"_s], false);

        const auto document = clav({u"apps"_s, u"export"_s, u"shop"_s});
        QByteArray edited = document.output;
        const auto field = edited.indexOf("\"name\": \"region\"");
        QVERIFY(field > 0);
        edited.insert(field, "\"secret\": true, ");
        QVERIFY(write(u"shop.json"_s, edited));
        const auto replaced = clav({u"apps"_s, u"add"_s, path(u"shop.json"_s), u"--replace"_s});
        QVERIFY2(replaced.exitCode == 0, replaced.errors.constData());
        QCOMPARE(clav({u"get"_s, u"shop"_s, u"region"_s}).output, "k9x2-north");
        QCOMPARE(filesWith("k9x2-north", dataDirectory()), QStringList());
    }

    void what_is_exported_comes_back_the_same_byte_for_byte_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("imported") << u"shop"_s;
        QTest::newRow("own") << u"mine"_s;
    }
    void what_is_exported_comes_back_the_same_byte_for_byte()
    {
        QFETCH(QString, slug);
        if (slug == u"mine"_s) {
            QVERIFY(write(u"stripe.json"_s, clav({u"apps"_s, u"export"_s, u"stripe"_s}).output));
            const auto taken = clav({u"apps"_s, u"add"_s, path(u"stripe.json"_s)});
            QCOMPARE(taken.exitCode, 7); // the name is the bundled app's
            const auto added = clav({u"apps"_s, u"add"_s, path(u"stripe.json"_s), u"--slug"_s, slug});
            QVERIFY2(added.exitCode == 0, added.errors.constData());
        }
        const auto first = clav({u"apps"_s, u"export"_s, slug, u"-o"_s, path(u"first.json"_s)});
        QVERIFY2(first.exitCode == 0, first.errors.constData());
        const QByteArray document = read(u"first.json"_s);
        QVERIFY(document.size() > 100);
        QCOMPARE(clav({u"apps"_s, u"rm"_s, slug}).exitCode, 0);
        QVERIFY(rowOf(slug).isEmpty());
        QCOMPARE(clav({u"apps"_s, u"add"_s, path(u"first.json"_s)}).exitCode, 0);
        QCOMPARE(clav({u"apps"_s, u"export"_s, slug}).output, document);
        QCOMPARE(clav({u"apps"_s, u"add"_s, path(u"first.json"_s)}).exitCode, 7);
    }

    void a_shared_file_says_nothing_of_the_machine_it_is_from()
    {
        QVERIFY(!clav({u"apps"_s, u"export"_s, u"shop"_s}).output.contains(m_scratch.path().toUtf8()));
    }

    void an_app_treated_as_a_bundled_one_keeps_its_fields()
    {
        QVERIFY(write(u"pay.json"_s,
            R"({"type":"object","title":"Pay","properties":{"token":{"type":"string","format":"password"}}})"));
        const auto run = clav({u"apps"_s, u"import"_s, path(u"pay.json"_s), u"--as"_s, u"stripe"_s, u"-y"_s});
        QVERIFY2(run.exitCode == 0, run.errors.constData());
        QCOMPARE(rowOf(u"pay"_s)[u"origin"_s], u"json-schema"_s);
        QCOMPARE(shown(u"pay"_s)[u"treatedAs"_s], u"stripe"_s);
        QVERIFY(!fieldOf(shown(u"pay"_s), u"token"_s).isEmpty());
        const auto bad
            = clav({u"apps"_s, u"import"_s, path(u"pay.json"_s), u"--as"_s, u"no-such-app"_s, u"-y"_s});
        QCOMPARE(bad.exitCode, 3);
    }

    void removing_an_app_keeps_its_credentials()
    {
        const auto removed = clav({u"apps"_s, u"rm"_s, u"shop"_s, u"--json"_s});
        QVERIFY2(removed.exitCode == 0, removed.errors.constData());
        QCOMPARE(removed.json()[u"removed"_s][0][u"credentials"_s], 1);
        QVERIFY(rowOf(u"shop"_s).isEmpty());
        QCOMPARE(clav({u"get"_s, u"shop"_s, u"apiKey"_s}).output, "k9x2-the-key");
        QCOMPARE(clav({u"apps"_s, u"rm"_s, u"shop"_s}).exitCode, 3);
        const auto bundled = clav({u"apps"_s, u"rm"_s, u"stripe"_s});
        QCOMPARE(bundled.exitCode, 2);
        QVERIFY(bundled.errors.contains("comes with Claviger"));
    }

    void what_is_counted_has_its_singular()
    {
        QVERIFY(write(u"one.json"_s,
            R"({"type":"object","title":"One","properties":{"token":{"type":"string","format":"password"}}})"));
        QCOMPARE(clav({u"apps"_s, u"import"_s, path(u"one.json"_s), u"-y"_s}).exitCode, 0);
        const auto set = clav({u"set"_s, u"one"_s, u"--set"_s, u"token=@env:THE_KEY"_s}, withKey("k9x2-one"));
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        const auto removed = clav({u"apps"_s, u"rm"_s, u"one"_s});
        const QByteArray said = removed.output + removed.errors;
        QVERIFY2(said.contains("Its 1 credential stays."), said.constData());
    }

    void a_credential_starts_without_the_defaults_that_do_not_fit()
    {
        QVERIFY(write(u"odd.json"_s,
            R"({"slug":"odd","name":"Odd","methods":[{"key":"m","fields":[
                {"name":"key","type":"secret","required":true},
                {"name":"ttl","type":"integer","hidden":true,"default":1.5},
                {"name":"mode","type":"choice","options":["a","b"],"default":"c"},
                {"name":"port","type":"integer","default":"5432"},
                {"name":"proxy","type":"object","default":{"host":"p"},
                 "fields":[{"name":"host","type":"string"},{"name":"user","type":"string","required":true}]}]}]})"));
        QCOMPARE(clav({u"apps"_s, u"add"_s, path(u"odd.json"_s)}).exitCode, 0);
        const auto set = clav({u"set"_s, u"odd"_s, u"--set"_s, u"key=@env:THE_KEY"_s}, withKey("k9x2-odd"));
        QVERIFY2(set.exitCode == 0, set.errors.constData());
        QCOMPARE(clav({u"get"_s, u"odd"_s, u"port"_s}).output, "5432");
        QCOMPARE(clav({u"get"_s, u"odd"_s, u"proxy/host"_s}).output, "p");
        for (const QString &unfit : {u"ttl"_s, u"mode"_s})
            QVERIFY(clav({u"get"_s, u"odd"_s, unfit}).exitCode != 0);
    }

    void a_bad_file_gets_one_sentence_and_changes_nothing_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("not JSON") << QByteArray("{") << u"FileMalformed"_s;
        QTest::newRow("a key twice") << QByteArray(R"({"slug":"x","slug":"y"})") << u"FileDuplicateKey"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"slug\":\"\xff\"}") << u"FileEncoding"_s;
        QTest::newRow("too deep") << QByteArray(2000, '[') << u"FileTooDeep"_s;
        QTest::newRow("too large") << QByteArray(qsizetype(5) * 1024 * 1024, ' ') << u"FileTooLarge"_s;
    }
    void a_bad_file_gets_one_sentence_and_changes_nothing()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        QVERIFY(write(u"bad.json"_s, content));
        const auto before = clav({u"apps"_s, u"list"_s}).output;
        for (const QString &verb : {u"add"_s, u"import"_s}) {
            const auto run = clav({u"apps"_s, verb, path(u"bad.json"_s), u"--json"_s});
            QVERIFY(run.exitCode != 0);
            QCOMPARE(run.error()[u"code"_s], code);
            QVERIFY2(run.error()[u"message"_s].toString().contains(u"bad.json"_s), run.errors.constData());
        }
        QCOMPARE(clav({u"apps"_s, u"list"_s}).output, before);
    }

    void an_option_that_fits_nothing_is_refused()
    {
        const QString project = makeProject(shopFields);
        const auto run
            = clav({u"apps"_s, u"import"_s, project, u"--plain"_s, u"nothing"_s, u"-y"_s, u"--json"_s});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.error()[u"arguments"_s][u"known"_s].toArray().size(), 2);
        QVERIFY(rowOf(u"shop"_s).isEmpty());
    }

private:
    QString path(const QString &name) const { return m_scratch.filePath(name); }
    QString dataDirectory() const
    {
        return qEnvironmentVariable("XDG_DATA_HOME", QDir::homePath() + u"/.local/share"_s);
    }

    bool write(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
    }

    QByteArray read(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString makeProject(const QByteArray &properties)
    {
        write(u"project/pikku.config.json"_s, "{}");
        write(u"project/.pikku/credentials/pikku-credentials-meta.gen.json"_s,
            R"({"shop":{"name":"shop","displayName":"Shop","type":"wire","schema":"CredentialSchema_shop"}})");
        write(u"project/.pikku/schemas/schemas/CredentialSchema_shop.schema.json"_s,
            R"({"type":"object","properties":{)" + properties + R"(},"required":["apiKey"]})");
        return path(u"project"_s);
    }

    QTemporaryDir m_scratch;
};

QTEST_GUILESS_MAIN(TestClavApps)
#include "tst_clav_apps.moc"
