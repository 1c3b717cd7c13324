#include <QJsonArray>
#include <QJsonDocument>

#include "app/catalog/app_catalog.h"
#include "rich_sources.h"
#include "ui/forms/schema_form.h"
#include "valid_values.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
void makePlain(QList<Field> &fields)
{
    for (Field &field : fields) {
        field.secret = false;
        makePlain(field.children);
    }
}

QString textOf(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

/// The paths whose value the form gives back as another one than it was given.
QStringList changedIn(const Schema &schema, int turn)
{
    const auto values = validValues(schema, u"v4lue"_s, turn);
    SchemaForm form;
    form.setSchema(schema);
    form.setValues(values, {});
    const auto shown = form.plainValues();
    QStringList changed;
    for (auto one = values.begin(); one != values.end(); ++one) {
        const QJsonValue now = shown.value(one.key(), QJsonValue::Undefined);
        if (now != *one)
            changed.append(u"%1 (%2): %3 became %4"_s.arg(
                one.key(), fieldTypeName(schema.leaf(one.key())->type), textOf(*one), textOf(now)));
    }
    if (form.isDirty())
        changed.append(u"and the form takes itself for edited"_s);
    return changed;
}
}

/// A form shows every value that its fields can have, and gives it back unchanged.
class TestFormRoundTrip final : public QObject
{
    Q_OBJECT

private slots:
    void a_form_gives_back_what_it_was_given_data()
    {
        QTest::addColumn<Schema>("schema");
        const auto add = [](const QString &name, const App &app) {
            for (const ConnectionMethod &method : app.methods) {
                Schema schema = method.schema;
                makePlain(schema.fields); // the same editors for all: what a secret one shows is its text
                QTest::addRow("%s %s", qPrintable(name), qPrintable(method.key)) << schema;
            }
        };
        for (const RichSource &source : richSources()) {
            const ScratchProject project;
            source.write(project);
            const auto preview = project.preview(source.path);
            QVERIFY(preview);
            for (const ImportItem &item : preview->items)
                add(QString::fromLatin1(source.name) + u' ' + item.definition.app.slug, item.definition.app);
        }
        AppCatalog catalog;
        for (const App &app : catalog.all())
            add(app.slug, app);
    }
    void a_form_gives_back_what_it_was_given()
    {
        QFETCH(Schema, schema);
        for (int turn = 0; turn < 3; ++turn)
            QCOMPARE(changedIn(schema, turn).join(u'\n'), QString());
    }
};

QTEST_MAIN(TestFormRoundTrip)
#include "tst_form_round_trip.moc"
