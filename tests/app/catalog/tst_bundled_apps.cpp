#include <cmath>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QTest>

#include "app/catalog/app_catalog.h"
#include "json_schema.h"
#include "models/base/text_fold.h"
#include "models/catalog/app_json.h"
#include "models/catalog/definition.h"
#include "models/catalog/field_json.h"
#include "models/schema/initial_values.h"
#include "models/schema/schema_notes.h"
#include "models/schema/validation.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void forEachField(const QList<Field> &fields, const std::function<void(const Field &)> &visit)
{
    for (const Field &field : fields) {
        visit(field);
        forEachField(field.children, visit);
    }
}

void forEachField(const App &app, const std::function<void(const Field &)> &visit)
{
    for (const ConnectionMethod &method : app.methods)
        forEachField(method.schema.fields, visit);
}

QJsonObject publishedSchema()
{
    return QJsonDocument::fromJson(contentOf(QStringLiteral(CLAVIGER_RESOURCES "/app.schema.json"))).object();
}

/// WCAG 2.2: relative luminance of `#rrggbb`, 0 to 1, and the contrast of two.
double luminance(const QString &color)
{
    const int rgb = QStringView(color).sliced(1).toInt(nullptr, 16);
    const auto linear = [&](int shift) {
        const double part = ((rgb >> shift) & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
}

double contrast(double one, double other)
{
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

bool isBilingual(const LocalizedText &text)
{
    return !text.texts().value(u"en_US"_s).isEmpty() && !text.texts().value(u"zh_Hans"_s).isEmpty();
}
}

/// Every definition that comes with the program, checked one by one and for what they show together.
class TestBundledApps final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const QString &slug : m_catalog.slugs()) {
            const auto app = m_catalog.app(slug);
            QVERIFY2(app, qPrintable(slug + u": "_s + (app ? QString() : errorName(app.error().code))));
            m_apps.append(*app);
        }
        QVERIFY(m_apps.size() >= 80);
    }

    void every_file_is_in_the_form_that_is_written_data() { addApps(); }
    void every_file_is_in_the_form_that_is_written()
    {
        QFETCH(QString, slug);
        const QByteArray text = contentOf(u":/catalog/apps/"_s + slug + u".json"_s);
        QCOMPARE(writeApp(*m_catalog.app(slug)), text);
    }

    void every_app_is_complete_data() { addApps(); }
    void every_app_is_complete()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        QCOMPARE(app.slug, slug);
        QVERIFY(!app.monogram.isEmpty());
        QVERIFY(!app.color.isEmpty());
        QVERIFY(!app.categories.isEmpty());
        QVERIFY(!app.website.isEmpty());
        QVERIFY(!app.docs.isEmpty());
        QVERIFY(isBilingual(app.name));
        QVERIFY(isBilingual(app.description));
        QVERIFY(!app.methods.isEmpty());
        QVERIFY(app.extra.isEmpty());
        const bool isOfAVendor = !app.categories.contains(u"generic"_s) && slug != u"smtp";
        for (const ConnectionMethod &method : app.methods) {
            QVERIFY2(isBilingual(method.label) && isBilingual(method.help), qPrintable(method.key));
            QVERIFY2(!isOfAVendor || !method.keyPage.isEmpty(), qPrintable(method.key));
            QVERIFY2(method.extra.isEmpty(), qPrintable(method.key));
        }
    }

    void every_field_speaks_both_languages_data() { addApps(); }
    void every_field_speaks_both_languages()
    {
        QFETCH(QString, slug);
        forEachField(*m_catalog.app(slug), [](const Field &field) {
            QVERIFY2(isBilingual(field.label), qPrintable(field.name));
            QVERIFY2(field.description.isEmpty() || isBilingual(field.description), qPrintable(field.name));
            QVERIFY2(field.extra.isEmpty(), qPrintable(field.name));
            for (const FieldOption &option : field.options)
                QVERIFY2(isBilingual(option.label), qPrintable(field.name));
        });
    }

    void nothing_about_a_schema_is_odd_data() { addApps(); }
    void nothing_about_a_schema_is_odd()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            for (const SchemaNote &note : schemaNotes(method.schema))
                QFAIL(qPrintable(u"%1: %2 (%3)"_s.arg(
                    method.key, note.path, QString::number(static_cast<int>(note.code)))));
        }
    }

    void a_new_form_complains_of_nothing_but_what_is_to_be_filled_in_data() { addApps(); }
    void a_new_form_complains_of_nothing_but_what_is_to_be_filled_in()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            const auto problems = validate(method.schema, {initialValues(method.schema), {}});
            QVERIFY2(!problems.isEmpty() || method.kind != MethodKind::ApiKey, "nothing is to be filled in");
            for (const FieldProblem &problem : problems)
                QCOMPARE(problem.code, ProblemCode::Required);
        }
    }

    void what_looks_like_a_secret_is_one_data() { addApps(); }
    void what_looks_like_a_secret_is_one()
    {
        QFETCH(QString, slug);
        static const QRegularExpression suspicious(
            u"(secret|password|passphrase|token$|privatekey|apikey$)"_s,
            QRegularExpression::CaseInsensitiveOption);
        forEachField(*m_catalog.app(slug), [](const Field &field) {
            if (suspicious.match(field.name).hasMatch())
                QVERIFY2(field.secret, qPrintable(field.name));
        });
    }

    void together_they_have_every_kind_of_field()
    {
        QSet<FieldType> types;
        QSet<FileKind> secretFiles;
        QSet<QString> traits;
        for (const App &app : m_apps) {
            forEachField(app, [&](const Field &field) {
                types.insert(field.type);
                if (field.type == FieldType::File && field.secret)
                    secretFiles.insert(field.fileKind);
                const QList<std::pair<bool, QString>> has{{field.required, u"required"_s},
                    {field.secret && field.type == FieldType::String, u"secret text"_s},
                    {field.secret && field.type == FieldType::MultiLine, u"secret lines"_s},
                    {field.secret && field.type == FieldType::StringMap, u"secret map"_s},
                    {field.readOnly, u"read-only"_s}, {field.hidden, u"hidden"_s},
                    {!field.defaultValue.isUndefined(), u"default"_s},
                    {!field.constantValue.isUndefined(), u"constant"_s},
                    {!field.constraints.pattern.isEmpty(), u"pattern"_s},
                    {field.constraints.minimumLength.has_value(), u"length"_s},
                    {field.constraints.maximum.has_value(), u"range"_s},
                    {!field.visibility.show.isEmpty(), u"show"_s},
                    {!field.visibility.hide.isEmpty(), u"hide"_s},
                    {!field.placeholder.isEmpty(), u"placeholder"_s},
                    {!field.description.isEmpty(), u"description"_s}};
                for (const auto &[isSo, trait] : has) {
                    if (isSo)
                        traits.insert(trait);
                }
            });
        }
        const auto all = QMetaEnum::fromType<FieldType>();
        for (int i = 0; i < all.keyCount(); ++i) {
            const auto type = static_cast<FieldType>(all.value(i));
            QVERIFY2(types.contains(type) == (type != FieldType::Unknown), all.key(i));
        }
        QCOMPARE(secretFiles, (QSet{FileKind::Pem, FileKind::Json}));
        QCOMPARE(traits.size(), 15);
    }

    void the_published_schema_names_what_the_reader_reads()
    {
        const QJsonObject schema
            = QJsonDocument::fromJson(contentOf(QStringLiteral(CLAVIGER_RESOURCES "/app.schema.json")))
                  .object();
        const auto membersOf
            = [](const QJsonObject &object) { return object[u"properties"].toObject().keys(); };
        const QJsonObject definitions = schema[u"$defs"].toObject();
        const QJsonObject field = definitions[u"field"].toObject();

        // a member the reader does not know lands in `extra`, so each one described must leave it empty
        QJsonObject fieldOfAll;
        for (const QString &name : membersOf(field))
            fieldOfAll.insert(name, QJsonValue::Null);
        fieldOfAll.insert(u"name"_s, u"a"_s);
        fieldOfAll.insert(u"type"_s, u"string"_s);
        QJsonObject methodOfAll;
        for (const QString &name : membersOf(definitions[u"method"].toObject()))
            methodOfAll.insert(name, QJsonValue::Null);
        methodOfAll.insert(u"key"_s, u"k"_s);
        methodOfAll.insert(u"fields"_s, QJsonArray{fieldOfAll});
        QJsonObject appOfAll;
        for (const QString &name : membersOf(schema))
            appOfAll.insert(name, QJsonValue::Null);
        appOfAll.insert(u"slug"_s, u"s"_s);
        appOfAll.insert(u"name"_s, u"S"_s);
        appOfAll.insert(u"methods"_s, QJsonArray{methodOfAll});

        const auto definition = readDefinition(QJsonDocument(appOfAll).toJson(), u"all.json"_s);
        QVERIFY(definition);
        const App &app = definition->app;
        QCOMPARE(app.extra, QJsonObject());
        QCOMPARE(app.methods.first().extra, QJsonObject());
        QCOMPARE(app.methods.first().schema.fields.first().extra, QJsonObject());

        const QJsonArray words = field[u"properties"][u"type"][u"anyOf"][0][u"enum"].toArray();
        const QStringList read = fieldTypeWords();
        QCOMPARE(words.size(), read.size());
        for (const QJsonValue word : words)
            QVERIFY2(read.contains(word.toString()), qPrintable(word.toString()));
    }

    void the_reader_reads_every_setting_that_the_published_schema_describes()
    {
        const JsonSchema schema(publishedSchema());
        const QJsonObject settings{{u"oauth2"_s, schema.sampleOf(u"oauth2"_s)},
            {u"test"_s, schema.sampleOf(u"test"_s)}, {u"key"_s, u"k"_s}, {u"kind"_s, u"oauth2"_s},
            {u"fields"_s, QJsonArray()}};
        const QJsonObject whole{
            {u"slug"_s, u"s"_s}, {u"name"_s, u"S"_s}, {u"methods"_s, QJsonArray{settings}}};
        QCOMPARE(schema.problemOf(whole), QString());
        const auto app = readApp(QJsonDocument(whole).toJson(), u"all.json"_s);
        QVERIFY2(app, app ? "" : qPrintable(app.error().arguments.value(u"pointer"_s).toString()));
        const OAuth2Settings &read = *app->methods.first().oauth2;
        for (const QJsonObject &rest : {read.extra, read.endpoints.extra, read.client.extra,
                 read.authorization.extra, read.redirect.extra, read.scopes.first().extra, read.token.extra,
                 read.token.failure.extra, read.exchange.extra, read.sites.extra, read.refresh.extra,
                 app->methods.first().test->extra, app->methods.first().test->failure.extra})
            QCOMPARE(rest, QJsonObject());
        QCOMPARE(QJsonDocument::fromJson(writeApp(*app))[u"methods"][0].toObject(), settings);
    }

    void the_published_schema_describes_all_that_is_written_of_a_source()
    {
        const JsonSchema schema(publishedSchema());
        const QJsonObject whole{
            {u"slug"_s, u"s"_s}, {u"name"_s, u"S"_s}, {u"source"_s, schema.sampleOf(u"source"_s)}};
        QCOMPARE(schema.problemOf(whole), QString());
        const auto read = readDefinition(QJsonDocument(whole).toJson(), u"all.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().arguments.value(u"pointer"_s).toString()));
        const QJsonObject written = QJsonDocument::fromJson(writeDefinition(*read)).object();
        QCOMPARE(written[u"source"].toObject(), whole[u"source"].toObject());
        QCOMPARE(schema.problemOf(written), QString());
    }

    void every_file_fits_the_published_schema_data() { addApps(); }
    void every_file_fits_the_published_schema()
    {
        QFETCH(QString, slug);
        const JsonSchema schema(publishedSchema());
        const QJsonObject app
            = QJsonDocument::fromJson(contentOf(u":/catalog/apps/"_s + slug + u".json"_s)).object();
        QCOMPARE(schema.problemOf(app), QString());
        QJsonObject spoiled = app;
        spoiled.insert(u"undescribed"_s, 1);
        QVERIFY(!schema.problemOf(spoiled).isEmpty());
    }

    void the_categories_are_those_of_the_published_list()
    {
        QSet<QString> listed;
        const QJsonObject category = publishedSchema()[u"$defs"][u"category"].toObject();
        for (const QJsonValue word : category[u"anyOf"][0][u"enum"].toArray())
            listed.insert(word.toString());
        QSet<QString> used;
        for (const App &app : m_apps) {
            for (const QString &word : app.categories)
                QVERIFY2(listed.contains(word), qPrintable(app.slug + u' ' + word));
            QCOMPARE(
                QSet<QString>(app.categories.begin(), app.categories.end()).size(), app.categories.size());
            used.unite({app.categories.begin(), app.categories.end()});
        }
        QCOMPARE(used, listed);
    }

    void no_two_apps_have_the_same_name()
    {
        QHash<QString, QString> owners;
        for (const App &app : m_apps) {
            QSet<QString> names;
            for (const QString &name : app.name.texts())
                names.insert(folded(name));
            for (const QString &name : names) {
                QVERIFY2(!owners.contains(name), qPrintable(app.slug + u' ' + owners.value(name)));
                owners.insert(name, app.slug);
            }
        }
    }

    void an_icon_can_be_read_in_light_and_dark_data() { addApps(); }
    void an_icon_can_be_read_in_light_and_dark()
    {
        QFETCH(QString, slug);
        const App app = *m_catalog.app(slug);
        const QString letters = app.monogram;
        QVERIFY(letters.size() >= 1 && letters.size() <= 2 && letters == letters.trimmed());
        const double square = luminance(app.color);
        QVERIFY2(contrast(square, 1) >= 4.5, "white letters"); // WCAG 2.2, 1.4.3
        QVERIFY2(contrast(square, luminance(u"#1e1f22"_s)) >= 3, "the square in a dark window"); // 1.4.11
    }

    void an_app_offers_each_way_of_connecting_once_data() { addApps(); }
    void an_app_offers_each_way_of_connecting_once()
    {
        QFETCH(QString, slug);
        QSet<QString> labels;
        const App app = *m_catalog.app(slug);
        for (const ConnectionMethod &method : app.methods) {
            QVERIFY2(!labels.contains(method.label.in(u"en_US"_s)), qPrintable(method.key));
            labels.insert(method.label.in(u"en_US"_s));
            QVERIFY(method.kind != MethodKind::Unknown);
        }
    }

private:
    void addApps()
    {
        QTest::addColumn<QString>("slug");
        for (const App &app : m_apps)
            QTest::newRow(qPrintable(app.slug)) << app.slug;
    }

    AppCatalog m_catalog;
    QList<App> m_apps;
};

QTEST_GUILESS_MAIN(TestBundledApps)
#include "tst_bundled_apps.moc"
