#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "models/catalog/app_index.h"
#include "models/schema/validation.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
template <class Apps> QStringList slugsOf(const Apps &apps)
{
    QStringList slugs;
    for (const auto &app : apps)
        slugs.append(app.slug);
    return slugs;
}

void write(const QTemporaryDir &directory, const QString &name, const QByteArray &content)
{
    QFile file(directory.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

CredentialField stored(const QString &path, const QJsonValue &value)
{
    return {path, false, value, {}};
}

CredentialField secret(const QString &path)
{
    return {path, true, QJsonValue::Undefined, QByteArray(16, 't')};
}
}

class TestAppCatalog final : public QObject
{
    Q_OBJECT

private slots:
    void an_app_is_found_by_its_slug()
    {
        AppCatalog catalog;
        const auto app = catalog.app(u"stripe"_s);
        QVERIFY(app);
        QCOMPARE(app->displayName(u"en_US"_s), u"Stripe"_s);
        QVERIFY(app->method(u"api_key"_s));
        QVERIFY(app->method(u"api_key"_s)->schema.leaf(u"secretKey"_s)->secret);
    }

    void what_is_no_app_is_not_found_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::newRow("unknown") << u"no-such-app"_s;
        QTest::newRow("empty") << u""_s;
        QTest::newRow("upper case") << u"Stripe"_s;
        QTest::newRow("climbing path") << u"../apps/stripe"_s;
        QTest::newRow("absolute path") << u"/etc/passwd"_s;
    }
    void what_is_no_app_is_not_found()
    {
        QFETCH(QString, slug);
        AppCatalog catalog;
        const auto app = catalog.app(slug);
        QVERIFY(!app);
        QCOMPARE(app.error(), Error(ErrorCode::NotFound, {{u"what"_s, u"app"_s}, {u"name"_s, slug}}));
    }

    void one_app_is_read_without_the_others()
    {
        QTemporaryDir directory;
        write(directory, u"good.json"_s, R"({"slug":"good","name":"Good"})");
        write(directory, u"broken.json"_s, "{");
        AppCatalog catalog(directory.path());
        QCOMPARE(catalog.slugs(), (QStringList{u"broken"_s, u"good"_s}));
        QVERIFY(catalog.app(u"good"_s));
        const auto broken = catalog.app(u"broken"_s);
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::FileMalformed);
        QCOMPARE(broken.error().arguments.value(u"path"_s).toString(), directory.filePath(u"broken.json"_s));
        QCOMPARE(slugsOf(catalog.all()), QStringList{u"good"_s});
    }

    void nothing_is_read_before_it_is_asked_for_and_then_once()
    {
        QTemporaryDir directory;
        AppCatalog catalog(directory.path());
        write(directory, u"late.json"_s, R"({"slug":"late","name":"Late"})"); // after construction
        QCOMPARE(slugsOf(catalog.summaries()), QStringList{u"late"_s});
        QVERIFY(QFile::remove(directory.filePath(u"late.json"_s)));
        QCOMPARE(slugsOf(catalog.summaries()), QStringList{u"late"_s});
        QVERIFY(catalog.app(u"late"_s));
    }

    void a_search_reads_the_index_and_no_definition()
    {
        QTemporaryDir directory;
        QVERIFY(QDir(directory.path()).mkdir(u"apps"_s));
        write(directory, u"apps/one.json"_s, "not even JSON");
        AppSummary one;
        one.slug = u"one"_s;
        one.name = LocalizedText(u"One"_s);
        one.description = LocalizedText({{u"zh_Hans"_s, u"一"_s}});
        one.categories = {u"x"_s, u"y"_s};
        one.monogram = u"O"_s;
        one.color = u"#123456"_s;
        one.methods = {{u"k"_s, MethodKind::OAuth2, LocalizedText(u"K"_s)}, {u"m"_s, MethodKind::ApiKey, {}}};
        write(directory, u"apps.index"_s, writeAppIndex({one, AppSummary()}));
        AppCatalog catalog(directory.filePath(u"apps"_s));
        QCOMPARE(catalog.search(u"一"_s, u"en_US"_s), QList{one});
        QCOMPARE(catalog.summaries(), (QList{one, AppSummary()}));
    }

    void the_index_says_what_the_definitions_say()
    {
        AppCatalog catalog;
        QList<AppSummary> read;
        for (const App &app : catalog.all())
            read.append(summaryOf(app));
        QCOMPARE(catalog.summaries(), read);
        QVERIFY(QFile::exists(u":/catalog/apps.index"_s));
    }

    void what_is_no_index_is_empty()
    {
        const QByteArray index = writeAppIndex({summaryOf(*AppCatalog().app(u"stripe"_s))});
        QCOMPARE(readAppIndex(index).size(), 1);
        for (qsizetype size = 1; size < index.size(); ++size)
            QVERIFY(readAppIndex(index.first(size)).isEmpty());
    }

    void a_search_finds_the_best_first_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::newRow("two letters") << u"sl"_s << u"slack"_s;
        QTest::newRow("exact slug") << u"http"_s << u"http"_s;
        QTest::newRow("case") << u"POSTGRES"_s << u"postgresql"_s;
        QTest::newRow("beginning of a later word") << u"web serv"_s << u"aws"_s;
        QTest::newRow("Chinese name") << u"服务账号"_s << u"google-service-account"_s;
        QTest::newRow("description") << u"invoices"_s << u"stripe"_s;
        QTest::newRow("category") << u"payments invoices"_s << u"stripe"_s;
        QTest::newRow("Chinese name of two letters") << u"飞书"_s << u"feishu"_s;
        QTest::newRow("all words") << u"google service"_s << u"google-service-account"_s;
        QTest::newRow("accent") << u"jírà"_s << u"jira"_s;
    }
    void a_search_finds_the_best_first()
    {
        QFETCH(QString, text);
        QFETCH(QString, first);
        AppCatalog catalog;
        const QStringList found = slugsOf(catalog.search(text, u"en_US"_s));
        QVERIFY(!found.isEmpty());
        QCOMPARE(found.first(), first);
    }

    void a_search_leaves_out_what_lacks_a_word()
    {
        AppCatalog catalog;
        QCOMPARE(catalog.search(u"stripe database"_s, u"en_US"_s), QList<AppSummary>());
        QVERIFY(!slugsOf(catalog.search(u"openai"_s, u"en_US"_s)).contains(u"jira"_s));
    }

    void an_empty_search_finds_all_by_name()
    {
        AppCatalog catalog;
        const QList<AppSummary> found = catalog.search(u"  "_s, u"en_US"_s);
        QCOMPARE(found.size(), catalog.all().size());
        const QStringList slugs = slugsOf(found);
        QVERIFY(slugs.indexOf(u"aws"_s) < slugs.indexOf(u"anthropic"_s)); // Amazon, not by slug
        QVERIFY(slugs.indexOf(u"anthropic"_s) < slugs.indexOf(u"stripe"_s));
    }

    void a_lost_definition_still_shows_every_value()
    {
        const QList<CredentialField> fields{stored(u"host"_s, u"db"_s), stored(u"port"_s, 5432),
            stored(u"tls/verify"_s, true), stored(u"tls/note"_s, u"a\nb"_s),
            stored(u"names"_s, QJsonArray{u"x"_s}), stored(u"headers"_s, QJsonObject{{u"k"_s, u"v"_s}}),
            stored(u"odd"_s, QJsonArray{1, 2}), stored(u"a~1b"_s, u"slash"_s), secret(u"password"_s)};
        const App app = AppCatalog::unknownApp(u"gone"_s, fields);

        QCOMPARE(app.slug, u"gone"_s);
        QCOMPARE(app.methods.size(), 1);
        const Schema &schema = app.methods.first().schema;
        FormValues values;
        for (const CredentialField &field : fields) {
            const Field *leaf = schema.leaf(field.path);
            QVERIFY2(leaf, qPrintable(field.path));
            QCOMPARE(leaf->secret, field.secret);
            if (!field.secret)
                values.plain.insert(field.path, field.value);
        }
        QCOMPARE(validate(schema, values), QList<FieldProblem>());
        QCOMPARE(visibleLeaves(schema, values).size(), fields.size());
        QCOMPARE(schema.leaf(u"port"_s)->type, FieldType::Number);
        QCOMPARE(schema.leaf(u"tls/note"_s)->type, FieldType::MultiLine);
        QCOMPARE(schema.leaf(u"odd"_s)->type, FieldType::Unknown);
    }

    void only_what_the_definition_has_no_field_for_is_left_over()
    {
        AppCatalog catalog;
        const Schema schema = catalog.app(u"stripe"_s)->methods.first().schema;
        const Schema left = AppCatalog::leftOver(
            schema, {secret(u"secretKey"_s), stored(u"legacyAccount"_s, u"acct_1"_s), secret(u"oldKey"_s)});
        QCOMPARE(left.fields.size(), 2);
        QVERIFY(left.leaf(u"legacyAccount"_s));
        QVERIFY(left.leaf(u"oldKey"_s)->secret);
    }
};

QTEST_GUILESS_MAIN(TestAppCatalog)
#include "tst_app_catalog.moc"
