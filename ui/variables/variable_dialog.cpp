#include "ui/variables/variable_dialog.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "ui/base/async.h"
#include "ui/base/discard_question.h"
#include "ui/credentials/credential_editor.h"
#include "ui/environments/protected_question.h"
#include "ui/forms/field_editor.h"
#include "ui/forms/schema_form.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"
#include "ui/variables/place_editor.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// The names that imports know.
QStringList knownNames(const Workspace &workspace)
{
    QStringList names;
    for (const Definition &definition : workspace.definitions().value_or(QList<Definition>()))
        if (definition.use == DefinitionUse::Variable)
            names.append(variableName(definition));
    return names;
}

QLabel *sentence(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

void setSentence(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}
}

VariableDialog::VariableDialog(
    Workspace &workspace, Variable variable, const FormTimings &timings, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_variable(std::move(variable)),
      m_knownNames(knownNames(workspace)),
      m_name(new QLineEdit(m_variable.name, this)),
      m_about(sentence(this)),
      m_form(new SchemaForm(timings, this)),
      m_failure(sentence(this))
{
    setWindowTitle(m_variable.id.isNull() ? tr("Add a variable") : tr("Edit the variable"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("As programs ask for it: LOG_LEVEL"));
    m_name->setMaxLength(200);
    m_name->setCompleter(new QCompleter(m_knownNames, m_name));
    Theme::makeMuted(m_about);
    RolePalette::follow(m_failure, ColorRole::Danger);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    layout->setSpacing(Spacing::medium);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    form->addRow(tr("&Name"), m_name);
    form->addRow(QString(), m_about);
    m_place = new PlaceEditor(*form, workspace.projects().value_or(QList<Project>()),
        workspace.environments().value_or(QList<Environment>()));
    m_place->setPlace(m_variable.scope, m_variable.environment);
    layout->addWidget(buildValue(), 1);
    layout->addWidget(m_failure);
    layout->addWidget(buildButtons());
    connect(m_name, &QLineEdit::textChanged, this, &VariableDialog::followName);
    showShape();
    m_initial = given();
    Theme::resizeDialog(this, {520, 460});
    if (m_variable.name.isEmpty())
        m_name->setFocus();
    else if (const QStringList paths = m_form->visiblePaths(); !paths.isEmpty())
        m_form->editor(paths.constFirst())->inputWidget()->setFocus();
}

QWidget *VariableDialog::buildValue()
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(area);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addStretch(1);
    area->setWidget(inside);
    return area;
}

QDialogButtonBox *VariableDialog::buildButtons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = box->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    Theme::makePrimary(m_save);
    // Not accept(): the dialog closes when the value is saved.
    connect(m_save, &QPushButton::clicked, this, &VariableDialog::save);
    connect(box, &QDialogButtonBox::rejected, this, &VariableDialog::reject);
    return box;
}

/// Another name may ask for another form; what was given stays where it fits.
void VariableDialog::followName()
{
    const QString name = m_name->text().trimmed();
    if (!m_knownNames.contains(name) && !m_knownNames.contains(m_shapeOf)) {
        m_shapeOf = name;
        return;
    }
    if (name == m_shapeOf)
        return;
    m_variable.value = m_shape.valueOf(m_form->plainValues(), m_variable.value);
    showShape();
}

void VariableDialog::showShape()
{
    m_shapeOf = m_name->text().trimmed();
    const auto definition = m_workspace.variableDefinition(m_shapeOf);
    m_shape = definition ? VariableShape(*definition) : VariableShape();
    const QString locale = QLocale().name();
    QString about = definition ? definition->app.displayName(locale) : QString();
    if (const QString more = definition ? definition->app.description.in(locale) : QString(); !more.isEmpty())
        about = tr("%1: %2").arg(about, more);
    setSentence(m_about, about);
    m_form->setSchema(m_shape.schema(), u"ncse"_s);
    const auto leaves = m_shape.leavesOf(m_variable.value);
    if (m_variable.id.isNull() && leaves.isEmpty())
        m_form->setDefaults();
    else
        m_form->setValues(leaves, {});
}

Variable VariableDialog::given() const
{
    Variable variable = m_variable;
    variable.name = m_name->text().trimmed();
    variable.scope = m_place->scope();
    variable.environment = m_place->environment();
    variable.value = m_shape.valueOf(m_form->plainValues(), m_variable.value);
    return variable;
}

bool VariableDialog::isDirty() const
{
    return given() != m_initial;
}

void VariableDialog::reject()
{
    leave([this] { discard(); });
}

void VariableDialog::leave(const std::function<void()> &then)
{
    if (isDirty())
        askToDiscard(this, tr("This variable has not been saved."), then);
    else
        then();
}

void VariableDialog::discard()
{
    QDialog::reject();
}

void VariableDialog::save()
{
    followName();
    showFailure({});
    if (!isVariableName(m_shapeOf)) {
        showFailure(describe(Error(ErrorCode::InvalidArgument, {{u"what"_s, u"variableName"_s}})).joined());
        m_name->setFocus();
        return;
    }
    if (!m_form->check())
        return;
    Variable variable = given();
    if (variable.value.isUndefined())
        variable.value = u""_s; // nothing was typed, and nothing has to be
    QList<Id> affected; // a new one changes no value
    if (!variable.id.isNull())
        affected = {m_variable.environment, variable.environment};
    askIfProtected(this, protectedAmong(m_workspace, affected), [this, variable] { write(variable); });
}

void VariableDialog::write(const Variable &variable)
{
    m_save->setEnabled(false);
    whenDone(
        m_workspace.saveVariable(variable), this, [this](const Result<Id> &outcome) { finish(outcome); });
}

void VariableDialog::finish(const Result<Id> &outcome)
{
    m_save->setEnabled(true);
    if (outcome) {
        emit saved(*outcome);
        accept();
    } else if (outcome.error().code == ErrorCode::ValidationFailed) {
        m_form->showProblems(problemsOf(outcome.error()));
    } else if (outcome.error().code != ErrorCode::Cancelled) {
        showFailure(describe(outcome.error()).joined());
    }
}

void VariableDialog::showFailure(const QString &text)
{
    setSentence(m_failure, text);
}

QString VariableDialog::failure() const
{
    return m_failure->text();
}
}
