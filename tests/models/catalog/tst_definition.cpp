#include <QJsonObject>
#include <QTest>

#include "models/catalog/app_json.h"
#include "models/catalog/definition.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Definition whole()
{
    Field token;
    token.name = u"token"_s;
    token.secret = true;
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.schema.fields = {token};
    Definition definition;
    definition.origin = DefinitionOrigin::Pikku;
    definition.key = u"secret/db"_s;
    definition.name = u"db"_s;
    definition.path = u"/home/me/project"_s;
    definition.hash = QByteArray(32, 'h');
    definition.use = DefinitionUse::Variable;
    definition.scope = ScopeKind::User;
    definition.app.slug = u"pikku-db"_s;
    definition.app.name = LocalizedText(u"Database"_s);
    definition.app.methods = {method};
    definition.package = u"@acme/addon"_s;
    definition.externalId = u"DB"_s;
    definition.docsUrl = QUrl(u"http://acme.com/docs"_s);
    definition.optional = true;
    definition.rotationPeriod = u"30day"_s;
    definition.allowedHosts = {u"*.acme.com"_s, u"acme.org"_s};
    definition.wholeValue = true;
    definition.placeholders = {u"tokenUrl"_s};
    definition.clearedSecrets = {u"user"_s};
    definition.treatedAs = u"postgresql"_s;
    return definition;
}

QByteArray withSource(const QByteArray &member)
{
    return R"({"slug":"a","name":"A","source":{"key":"k","name":"n",)" + member + "}}";
}
}

class TestDefinition final : public QObject
{
    Q_OBJECT

private slots:
    void everything_but_the_place_on_this_machine_is_written_and_read()
    {
        const QByteArray written = writeDefinition(whole());
        QVERIFY(!written.contains("/home/me"));
        const auto read = readDefinition(written, u"it.json"_s);
        QVERIFY(read);
        Definition expected = whole();
        expected.path.clear();
        expected.hash.clear();
        QCOMPARE(*read, expected);
        QCOMPARE(writeDefinition(*read), written);
    }

    void it_is_an_app_file_with_one_member_more()
    {
        const auto app = readApp(writeDefinition(whole()), u"it.json"_s);
        QVERIFY(app);
        QCOMPARE(app->slug, u"pikku-db"_s);
        QCOMPARE(app->methods.size(), 1);
        QVERIFY(app->extra.contains(u"source"_s));
    }

    void a_plain_app_file_is_ones_own()
    {
        const auto read = readDefinition(R"({"slug":"acme","name":"Acme"})", u"it.json"_s);
        QVERIFY(read);
        QCOMPARE(read->origin, DefinitionOrigin::Own);
        QCOMPARE(read->key, u"acme"_s);
        QCOMPARE(read->use, DefinitionUse::Credential);
        QCOMPARE(read->scope, ScopeKind::Organization);
    }

    void what_the_source_says_wrongly_is_refused_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("origin") << QByteArray(R"("origin":"elsewhere")") << u"/source/origin"_s;
        QTest::newRow("use") << QByteArray(R"("use":"toy")") << u"/source/use"_s;
        QTest::newRow("scope") << QByteArray(R"("scope":"galaxy")") << u"/source/scope"_s;
        QTest::newRow("docs") << QByteArray(R"("docs":"javascript:x")") << u"/source/docs"_s;
        QTest::newRow("hosts") << QByteArray(R"("allowedHosts":"x")") << u"/source/allowedHosts"_s;
        QTest::newRow("flag") << QByteArray(R"("optional":"yes")") << u"/source/optional"_s;
    }
    void what_the_source_says_wrongly_is_refused()
    {
        QFETCH(QByteArray, member);
        QFETCH(QString, pointer);
        const auto read = readDefinition(withSource(member), u"it.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().arguments.value(u"path"_s).toString(), u"it.json"_s);
        QCOMPARE(read.error().arguments.value(u"pointer"_s).toString(), pointer);
    }

    void each_origin_has_its_word()
    {
        for (const auto origin : {DefinitionOrigin::Bundled, DefinitionOrigin::Own, DefinitionOrigin::Pikku,
                 DefinitionOrigin::Atomemo, DefinitionOrigin::Keystroke, DefinitionOrigin::JsonSchema})
            QCOMPARE(originFromWord(originWord(origin)), std::optional(origin));
        QVERIFY(!originFromWord(u"none"_s));
    }
};

QTEST_GUILESS_MAIN(TestDefinition)
#include "tst_definition.moc"
